package org.amana.protection.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases of the standard with anything in them that it allows. */
final class RandomCases {

  /** With everything in it that has ever broken a table: marks, quotes, lines, both writings. */
  private static final List<String> TEXTS =
      List.of(
          "Hagar",
          "هاجر",
          "=1+1",
          "'=1",
          "''-x",
          "+441632960000",
          "@here",
          "-",
          "a;b",
          "a, \"b\"",
          "two\nlines",
          "'",
          "0",
          "true",
          "null",
          "[1]",
          "Zoë 🌊");

  private final Standard standard;
  private final Random random;

  RandomCases(Standard standard, long seed) {
    this.standard = standard;
    this.random = new Random(seed);
  }

  /** A value of every field. */
  StandardCase full() {
    return drawn(1, 1);
  }

  /** Some fields, and of tables that a case has several times up to three rows. */
  StandardCase any() {
    StandardCase drawn = drawn(0.4, 3);
    return drawn.isEmpty() ? any() : drawn;
  }

  /** At most one row of each table, as a line of a table can hold. */
  StandardCase flat() {
    StandardCase drawn = drawn(0.5, 1);
    return drawn.isEmpty() ? flat() : drawn;
  }

  private StandardCase drawn(double share, int most) {
    List<StandardCase.Part> parts = new ArrayList<>();
    for (Entity entity : standard.entities()) {
      int rows = entity.many() ? 1 + random.nextInt(most) : 1;
      for (int row = 0; row < rows; row++) {
        Map<String, String> values = new TreeMap<>();
        for (StandardField field : entity.fields()) {
          if (random.nextDouble() < share) {
            values.put(field.name(), value(field));
          }
        }
        parts.add(new StandardCase.Part(entity.code(), values));
      }
    }
    return new StandardCase(parts);
  }

  String value(StandardField field) {
    return switch (field.kind()) {
      case LINE, WRITTEN -> one(TEXTS);
      case DATE -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000)).toString();
      case YES_NO -> Boolean.toString(random.nextBoolean());
      case NUMBER -> Integer.toString(random.nextInt(60));
      case DEGREES -> "-17.%d".formatted(random.nextInt(1_000_000));
      case CODE -> one(field.codes());
      case CODES -> some(field.codes());
      case COUNTRY -> one(List.of("NG", "NGA", "JO", "SYR"));
      case COUNTRIES -> some(List.of("ET", "ERI", "MM"));
      case LANGUAGE -> one(List.of("ar", "ara", "fre", "fra", "ti"));
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Some of a list, in its order. */
  private String some(List<String> of) {
    List<Integer> numbers =
        IntStream.range(0, of.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(numbers, random);
    return numbers.subList(0, 1 + random.nextInt(of.size())).stream()
        .sorted()
        .map(of::get)
        .collect(Collectors.joining(StandardField.BETWEEN));
  }
}
