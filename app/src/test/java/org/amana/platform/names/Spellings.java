package org.amana.platform.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Names with their spellings, as somebody wrote them down. */
record Spellings(List<Name> names) {

  record Name(String home, List<String> spellings) {

    /** Pairs of spellings of this name: each once. */
    List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < spellings.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(new Pair(home, spellings.get(j), spellings.get(i)));
        }
      }
      return pairs;
    }
  }

  record Pair(String home, String one, String other) {

    /** Whether somebody kept under one spelling is found by the other. */
    boolean isFound(Function<Particulars, Set<Tag>> kept) {
      return !Collections.disjoint(kept.apply(person(one)), kept.apply(person(other)));
    }

    /** A name of several parts stands alone; of a single name the year is known, too. */
    private Particulars person(String spelling) {
      Particulars named = Particulars.named(spelling, "");
      return home.equals("full") ? named : named.bornIn(1990);
    }
  }

  static Spellings read(String file) {
    return new Spellings(
        lines(file).stream()
            .map(line -> line.split(";", 2))
            .map(fields -> new Name(fields[0], List.of(fields[1].split("\\|"))))
            .toList());
  }

  static List<String> lines(String file) {
    try (var bytes =
        Objects.requireNonNull(Spellings.class.getResourceAsStream("/names/" + file), file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Pair> pairs() {
    return names.stream().flatMap(name -> name.pairs().stream()).toList();
  }

  /** The share of pairs that are found, 0 to 1. */
  double recall(Function<Particulars, Set<Tag>> kept) {
    List<Pair> pairs = pairs();
    return share(pairs, pair -> pair.isFound(kept));
  }

  /** The same, for each home of names. */
  String recallByHome(Function<Particulars, Set<Tag>> kept) {
    TreeMap<String, List<Pair>> homes = new TreeMap<>();
    pairs().forEach(pair -> homes.computeIfAbsent(pair.home, _ -> new ArrayList<>()).add(pair));
    StringBuilder told = new StringBuilder();
    homes.forEach(
        (home, pairs) ->
            told.append(' ')
                .append(home)
                .append(' ')
                .append(Math.round(1000 * share(pairs, pair -> pair.isFound(kept))) / 10.0));
    return told.toString();
  }

  private static <T> double share(List<T> all, Predicate<T> holds) {
    return all.stream().filter(holds).count() / (double) all.size();
  }
}
