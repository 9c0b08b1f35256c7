package org.amana.protection.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Nobody works out a small number. The attacker knows every cell that is shown, the total, and the
 * rule itself: of all lines that could be, they keep those that would have been published just like
 * this one.
 */
@SpringBootTest
@Import(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class SuppressionTest {

  private static final int LARGEST = 8;
  private static final int SMALL = 5;

  @Autowired private FreshDatabase.Owner owner;

  /** Every line of so many cells with values up to {@link #LARGEST}. */
  private static List<List<Long>> lines(int cells) {
    List<List<Long>> lines = List.of(List.of());
    for (int cell = 0; cell < cells; cell++) {
      List<List<Long>> longer = new ArrayList<>();
      for (List<Long> line : lines) {
        LongStream.rangeClosed(0, LARGEST)
            .forEach(
                value -> {
                  List<Long> more = new ArrayList<>(line);
                  more.add(value);
                  longer.add(more);
                });
      }
      lines = longer;
    }
    return lines;
  }

  /** What the database says of each line; empty when nothing that can be hidden is enough. */
  private Map<List<Long>, OptionalLong> ruled(List<List<Long>> lines) {
    List<OptionalLong> found =
        owner
            .sql(
                """
                select overview.hides_up_to(line::bigint[]) as up_to
                from unnest(:lines::text[]) with ordinality as asked (line, number) order by number
                """)
            .param("lines", lines.stream().map(SuppressionTest::array).toArray(String[]::new))
            .query(
                (row, _) -> {
                  long upTo = row.getLong("up_to");
                  return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(upTo);
                })
            .list();
    Map<List<Long>, OptionalLong> ruled = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      ruled.put(lines.get(i), found.get(i));
    }
    return ruled;
  }

  private static String array(List<Long> line) {
    return line.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static boolean isHidden(long value, OptionalLong upTo) {
    return upTo.isEmpty() || value <= upTo.getAsLong();
  }

  /** Everything that is published of a line. */
  private static String published(List<Long> line, OptionalLong upTo) {
    String word = upTo.isPresent() && upTo.getAsLong() == SMALL - 1 ? "few" : "hidden";
    String cells =
        line.stream()
            .map(value -> isHidden(value, upTo) ? word : value.toString())
            .collect(Collectors.joining(" "));
    return cells + " of " + (upTo.isEmpty() ? "?" : sum(line));
  }

  private static long sum(List<Long> line) {
    return line.stream().mapToLong(Long::longValue).sum();
  }

  /** What is published of some line, and gives the value of one of its hidden cells away. */
  private static Set<String> givenAway(
      List<List<Long>> lines, Function<List<Long>, OptionalLong> rule) {
    Map<String, List<List<Long>>> same =
        lines.stream().collect(Collectors.groupingBy(line -> published(line, rule.apply(line))));
    Set<String> given = new HashSet<>();
    same.forEach(
        (published, possible) -> {
          List<Long> one = possible.getFirst();
          for (int cell = 0; cell < one.size(); cell++) {
            int at = cell;
            boolean isKnown = possible.stream().map(line -> line.get(at)).distinct().count() == 1;
            if (isHidden(one.get(at), rule.apply(one)) && isKnown) {
              given.add(published);
            }
          }
        });
    return given;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void no_hidden_cell_can_be_narrowed_to_one_value(int cells) {
    List<List<Long>> lines = lines(cells);
    Map<List<Long>, OptionalLong> ruled = ruled(lines);

    assertThat(givenAway(lines, line -> ruled.getOrDefault(line, OptionalLong.empty()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void no_small_number_is_shown_and_none_is_what_is_left_of_the_total(int cells) {
    ruled(lines(cells))
        .forEach(
            (line, upTo) -> {
              long shown =
                  line.stream()
                      .filter(value -> !isHidden(value, upTo))
                      .peek(value -> assertThat(value).isGreaterThanOrEqualTo(SMALL))
                      .mapToLong(Long::longValue)
                      .sum();
              long left = sum(line) - shown;
              assertThat(upTo.isEmpty() || left == 0 || left >= SMALL || isZero(line, upTo))
                  .as("%s up to %s", line, upTo)
                  .isTrue();
            });
  }

  private static boolean isZero(List<Long> line, OptionalLong upTo) {
    return line.stream().noneMatch(value -> isHidden(value, upTo));
  }

  @Test
  void hiding_small_cells_alone_turns_this_red() {
    assertThat(givenAway(lines(3), line -> OptionalLong.of(SMALL - 1)))
        .contains("few 7 8 of 18", "few few 6 of 6");
  }

  @Test
  void hiding_one_more_whatever_it_is_turns_this_red() {
    assertThat(
            givenAway(
                lines(3),
                line -> {
                  long[] sorted = line.stream().mapToLong(Long::longValue).sorted().toArray();
                  boolean isAlone =
                      Arrays.stream(sorted).filter(value -> value < SMALL).count() == 1;
                  return OptionalLong.of(isAlone ? sorted[1] : SMALL - 1);
                }))
        .isNotEmpty();
  }
}
