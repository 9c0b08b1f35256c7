package org.amana.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.amana.platform.names.Particulars;
import org.amana.platform.names.PersonalName;

/**
 * People with names of this field, common ones as common as they are: a few names are those of
 * most. Each can be written down anew, in other spellings of the same names.
 */
final class GeneratedPeople {

  /** Somebody, by which names they bear and not how these are spelt. */
  record Somebody(List<String> given, List<String> father, List<String> family, int birthYear) {}

  private static final Path LABELLED = Path.of("app/src/test/resources/names");

  /** So that the commonest of some hundred names is borne by one in twelve. */
  private static final double SKEW = 0.9;

  private static final int FIRST_YEAR = 1955;
  private static final int YEARS = 60;

  private final List<List<String>> given = new ArrayList<>();
  private final List<List<String>> family = new ArrayList<>();
  private final Random lot;

  GeneratedPeople(long seed) throws IOException {
    lot = new Random(seed);
    List<List<String>> all = new ArrayList<>(names("spellings.txt"));
    all.addAll(names("spellings-held-out.txt"));
    for (int i = 0; i < all.size(); i++) {
      (i % 2 == 0 ? given : family).add(all.get(i));
    }
  }

  private static List<List<String>> names(String file) throws IOException {
    try (Stream<String> lines = Files.lines(LABELLED.resolve(file))) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("full"))
          .map(line -> List.of(line.split(";", 2)[1].split("\\|")))
          .toList();
    }
  }

  Somebody next() {
    return new Somebody(drawn(given), drawn(given), drawn(family), FIRST_YEAR + lot.nextInt(YEARS));
  }

  /** By Zipf's law: the n-th name is borne by a share that falls with a power of n. */
  private List<String> drawn(List<List<String>> names) {
    double share = lot.nextDouble();
    double top = Math.pow(names.size() + 1.0, 1 - SKEW);
    double rank = Math.pow(1 + share * (top - 1), 1 / (1 - SKEW));
    return names.get(Math.min(names.size(), (int) rank) - 1);
  }

  /** Written down once: any spelling of each name. */
  Particulars written(Somebody person, boolean hasFather, OptionalInt year) {
    String names = hasFather ? any(person.given) + ' ' + any(person.father) : any(person.given);
    return new Particulars(
        List.of(new PersonalName(names, any(person.family))),
        year,
        List.of(),
        List.of(),
        List.of());
  }

  String any(List<String> spellings) {
    return spellings.get(lot.nextInt(spellings.size()));
  }

  boolean chance(double share) {
    return lot.nextDouble() < share;
  }

  int upTo(int bound) {
    return lot.nextInt(bound);
  }
}
