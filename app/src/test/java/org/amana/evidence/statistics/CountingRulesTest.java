package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.Serves;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the published counts add up to. */
@SpringBootTest
@Import(FreshDatabase.class)
class CountingRulesTest {

  private static final String EDITION = "counting-rules";

  @Autowired private Statistics statistics;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void an_edition_is_stored() {
    if (statistics.editions().stream().anyMatch(edition -> edition.name().equals(EDITION))) {
      return;
    }
    APublication.named(EDITION)
        .place("ROU", "Romania", "Europe", "Eastern Europe")
        .place("AUT", "Austria", "Europe", "Western Europe")
        .place("NGA", "Nigeria", "Africa", "Sub-Saharan Africa")
        .victims("ROU", 2020, "100")
        .victims("AUT", 2020, "<5")
        .victims("ROU", 2020, Sex.FEMALE, Age.TOTAL, "70")
        .victims("ROU", 2020, Sex.FEMALE, Age.CHILD, "<5")
        .victims("ROU", 2020, Sex.FEMALE, Age.ADULT, "30")
        .victims("AUT", 2020, Sex.FEMALE, Age.CHILD, "<5")
        .victims("AUT", 2020, Sex.FEMALE, Age.ADULT, "6")
        .victims("AUT", 2020, Sex.UNKNOWN, Age.UNKNOWN, "2")
        .victims("NGA", 2021, "40")
        .byForm("ROU", 2021, "Other forms of exploitation", Sex.TOTAL, Age.TOTAL, "27")
        .byForm("ROU", 2021, "Other forms of exploitation", Sex.TOTAL, Age.TOTAL, "<5")
        .byForm("ROU", 2021, "Other forms of exploitation", Sex.TOTAL, Age.TOTAL, "20")
        .byCitizenship("AUT", 2022, "Nationals", "own-nationals", null, "5")
        .byCitizenship("AUT", 2022, "Romanian", "state", "ROU", "7")
        .byCitizenship("AUT", 2022, "Romania", "state", "ROU", "8")
        .byCitizenship("AUT", 2022, "Nigeria", "state", "NGA", "9")
        .byCitizenship("AUT", 2022, "TOTAL", "total", null, "29")
        .byCitizenship("AUT", 2022, "various", "several", null, "<5")
        .store(jdbc);
  }

  @Test
  void a_total_is_the_sum_of_the_published_totals_and_an_interval_where_one_is_suppressed() {
    assertThat(total(2020)).contains(new Figure(100, 1, 2, 0, 0, new Interval(101, 104)));
  }

  @Test
  void where_no_State_published_there_is_no_figure() {
    assertThat(total(2019)).isEmpty();
  }

  @Test
  @Serves("SGR-073")
  void a_margin_is_taken_as_published_and_else_summed_from_its_parts_and_marked() {
    Table bySex = statistics.count(victims(2020, 2020, List.of(Axis.SEX), Map.of()));

    assertThat(figure(bySex, "female")).contains(new Figure(76, 1, 2, 1, 0, new Interval(77, 80)));
  }

  @Test
  void unknown_is_a_value_of_its_own() {
    Table bySex = statistics.count(victims(2020, 2020, List.of(Axis.SEX), Map.of()));
    Table byAge = statistics.count(victims(2020, 2020, List.of(Axis.AGE), Map.of()));

    assertThat(figure(bySex, "unknown")).map(Figure::value).contains(2L);
    assertThat(figure(byAge, "unknown")).map(Figure::value).contains(2L);
  }

  @Test
  void parts_are_not_forced_to_add_up_to_their_total() {
    Table parts = statistics.count(victims(2020, 2020, List.of(Axis.SEX, Axis.AGE), Map.of()));

    assertThat(figure(parts, "female", "0-17"))
        .contains(new Figure(0, 2, 2, 0, 0, new Interval(2, 8)));
    assertThat(figure(parts, "female", "18+")).map(Figure::value).contains(36L);
    assertThat(figure(parts, "male", "18+")).isEmpty();
  }

  @Test
  void a_repeated_key_is_summed_but_may_be_no_more_than_its_largest_row() {
    Table byForm = statistics.count(victims(2021, 2021, List.of(Axis.FORM), Map.of()));

    assertThat(figure(byForm, "other-forms-of-exploitation"))
        .contains(new Figure(47, 1, 1, 0, 1, new Interval(27, 51)));
  }

  @Test
  void a_State_reports_once_however_many_years_a_figure_spans() {
    Table all = statistics.count(victims(2020, 2021, List.of(), Map.of()));

    assertThat(all.figure()).map(Figure::reporting).contains(3);
  }

  @Test
  @Serves("SGR-073")
  void citizenship_is_told_by_State_with_own_nationals_resolved_and_the_rest_on_its_own_lines() {
    Table table = statistics.count(victims(2022, 2022, List.of(Axis.CITIZENSHIP), Map.of()));

    assertThat(figure(table, "ROU")).map(Figure::value).contains(15L);
    assertThat(figure(table, "AUT")).map(Figure::value).contains(5L);
    assertThat(figure(table, "total")).map(Figure::value).contains(29L);
    assertThat(figure(table, "several")).map(Figure::suppressed).contains(1);
  }

  @Test
  @Serves("SGR-073")
  void flows_compare_citizenship_with_the_place_of_detection() {
    Table table = statistics.count(victims(2022, 2022, List.of(Axis.FLOW), Map.of()));

    assertThat(figure(table, "domestic")).map(Figure::value).contains(5L);
    assertThat(figure(table, "within-region")).map(Figure::value).contains(15L);
    assertThat(figure(table, "between-regions")).map(Figure::value).contains(9L);
    assertThat(figure(table, "total")).map(Figure::value).contains(29L);
    assertThat(figure(table, "unknown")).map(Figure::suppressed).contains(1);
  }

  @Test
  void one_value_of_an_axis_can_be_asked_for() {
    Table europe =
        statistics.count(
            victims(2020, 2021, List.of(Axis.STATE, Axis.YEAR), Map.of(Axis.REGION, "europe")));
    Table nowhere = statistics.count(victims(2020, 2021, List.of(), Map.of(Axis.STATE, "PRK")));

    assertThat(figure(europe, "ROU", "2020")).map(Figure::value).contains(100L);
    assertThat(figure(europe, "NGA", "2021")).isEmpty();
    assertThat(nowhere.figure()).isEmpty();
  }

  private Optional<Figure> total(int year) {
    return statistics.count(victims(year, year, List.of(), Map.of())).figure();
  }

  private static Question victims(int from, int to, List<Axis> by, Map<Axis, String> where) {
    return new Question(
        EDITION, List.of(Indicator.DETECTED_VICTIMS), new Years(from, to), by, where);
  }

  private static Optional<Figure> figure(Table table, String... codes) {
    int[] positions = new int[codes.length];
    for (int axis = 0; axis < codes.length; axis++) {
      positions[axis] = table.codes().get(axis).indexOf(codes[axis]);
      assertThat(positions[axis]).as(codes[axis]).isNotNegative();
    }
    return table.figure(positions);
  }
}
