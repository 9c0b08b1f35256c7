package org.amana.platform.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What labels must resolve to, as somebody who looked at each wrote it down. */
record ReviewedLabels(Map<String, Expected> expected) {

  record Expected(LabelKind kind, String alpha3) {}

  static ReviewedLabels read(String file) {
    Map<String, Expected> expected = new LinkedHashMap<>();
    try (var bytes =
        Objects.requireNonNull(ReviewedLabels.class.getResourceAsStream("/world/" + file), file)) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", 3))
          .forEach(
              fields -> {
                LabelKind kind =
                    LabelKind.valueOf(
                        fields[0].replace('-', '_').toUpperCase(java.util.Locale.ROOT));
                for (String label : fields[2].split("\\|", -1)) {
                  expected.put(label, new Expected(kind, fields[1]));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReviewedLabels(expected);
  }

  /** The labels that are resolved otherwise than they should be. */
  List<String> resolvedWrongly(Function<String, Resolution> resolver) {
    List<String> wrong = new ArrayList<>();
    expected.forEach(
        (label, right) -> {
          Resolution told = resolver.apply(label);
          if (told.kind() != right.kind() || !told.alpha3().orElse("").equals(right.alpha3())) {
            wrong.add(label + " should be " + right + " and is " + told);
          }
        });
    return wrong;
  }
}
