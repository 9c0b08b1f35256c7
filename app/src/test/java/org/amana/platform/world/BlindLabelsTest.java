package org.amana.platform.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two thousand labels in four languages that were written down without looking at what the resolver
 * makes of them.
 */
class BlindLabelsTest {

  /** What a label may resolve to: any of the kinds, and as a State any of the codes. */
  record Allowed(Set<LabelKind> kinds, Set<String> codes) {

    boolean isSurelyOneState() {
      return kinds.equals(Set.of(LabelKind.STATE)) && codes.size() == 1;
    }

    /** Whether the answer names a State that the label does not. */
    boolean isWrong(Resolution told) {
      return told.kind() == LabelKind.STATE && !codes.contains(told.alpha3().orElseThrow());
    }
  }

  private static final LabelResolver RESOLVER = new LabelResolver();
  private static final Map<String, Allowed> LABELS = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (var bytes =
        Objects.requireNonNull(
            BlindLabelsTest.class.getResourceAsStream("/world/blind-labels.csv"))) {
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", 3))
          .forEach(BlindLabelsTest::keep);
    }
  }

  private static void keep(String[] fields) {
    Set<LabelKind> kinds =
        parts(fields[0])
            .map(kind -> LabelKind.valueOf(kind.replace('-', '_').toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    Allowed allowed = new Allowed(kinds, parts(fields[1]).collect(Collectors.toSet()));
    Stream.of(fields[2].split("\\|", -1)).forEach(label -> LABELS.put(label, allowed));
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split("/", -1)).filter(part -> !part.isEmpty());
  }

  private static List<String> wrong(Function<String, Resolution> resolver) {
    List<String> wrong = new ArrayList<>();
    LABELS.forEach(
        (label, allowed) -> {
          if (allowed.isWrong(resolver.apply(label))) {
            wrong.add(label + " is " + resolver.apply(label) + " and may be " + allowed);
          }
        });
    return wrong;
  }

  @Test
  void no_label_is_resolved_to_a_State_that_it_does_not_name() {
    assertThat(LABELS).hasSizeGreaterThan(2_400);
    assertThat(wrong(RESOLVER::resolve)).isEmpty();
  }

  @Test
  void of_the_labels_that_name_one_State_beyond_doubt_99_in_100_are_resolved() {
    List<String> sure =
        LABELS.entrySet().stream()
            .filter(label -> label.getValue().isSurelyOneState())
            .map(Map.Entry::getKey)
            .toList();
    List<String> open =
        sure.stream().filter(label -> RESOLVER.resolve(label).kind() != LabelKind.STATE).toList();

    assertThat(sure).hasSizeGreaterThan(1_600);
    assertThat(open).as("not resolved").hasSizeLessThan(sure.size() / 100);
  }

  @Test
  void a_resolver_that_guesses_is_found_out() {
    assertThat(
            wrong(
                label -> new Resolution(label, Optional.of("GIN"), LabelKind.STATE, "planted", 1)))
        .isNotEmpty();
  }
}
