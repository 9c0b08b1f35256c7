package org.amana.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checked-in table of who may ask for what. Each line names an address or a method of a room's
 * face, and after it who may.
 */
final class WhoMay {

  static final String FILE = "/house/who-may.txt";

  private final Map<String, Set<String>> rows = new LinkedHashMap<>();

  WhoMay(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = Arrays.asList(line.strip().split("\\s{2,}", -1));
        if (words.size() != 2 || rows.containsKey(words.getFirst())) {
          throw new IllegalStateException("written twice, or without two blanks: " + line);
        }
        rows.put(
            words.getFirst(), new LinkedHashSet<>(Arrays.asList(words.getLast().split(" ", -1))));
      }
    }
  }

  static WhoMay checkedIn() {
    try (InputStream file = Objects.requireNonNull(WhoMay.class.getResourceAsStream(FILE))) {
      String table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new WhoMay(table.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who may, in words; empty for what is not in the table. */
  Set<String> of(String what) {
    return rows.getOrDefault(what, Set.of());
  }

  /** The rows about addresses, such as {@code GET /people}. */
  Set<String> addresses() {
    return rows.keySet().stream()
        .filter(what -> what.contains(" "))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rows about methods, such as {@code access.Accounts.add}. */
  Set<String> methods() {
    return rows.keySet().stream()
        .filter(what -> !what.contains(" "))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is there and not in the table, or in the table and not there. */
  static List<String> differences(Set<String> there, Set<String> told) {
    Set<String> differences = new TreeSet<>();
    there.stream()
        .filter(what -> !told.contains(what))
        .map(what -> "not in " + FILE + ": " + what)
        .forEach(differences::add);
    told.stream()
        .filter(what -> !there.contains(what))
        .map(what -> "not there any more: " + what)
        .forEach(differences::add);
    return List.copyOf(differences);
  }
}
