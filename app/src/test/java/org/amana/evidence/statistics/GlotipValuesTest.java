package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlotipValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        "7;7",
        "1,757;1757",
        "1757;1757",
        "12,345,678;12345678",
        "١٬٧٥٧;1757",
        "۴۲;42"
      })
  void a_count_is_read_in_every_way_that_it_is_written(String text, int count) {
    assertThat(GlotipValues.count(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "12a",
        "-3",
        "+3",
        "1.757",
        "1.757,5",
        "1,75",
        "17,57",
        ",757",
        "1,,757",
        "1e3",
        "<6",
        "<",
        "99999999999",
        "99,999,999,999",
        "1 757",
        "½"
      })
  void anything_else_is_no_number(String text) {
    assertThat(GlotipValues.count(text)).isEqualTo(GlotipValues.NOT_A_NUMBER);
  }

  @Test
  void less_than_five_is_suppressed_and_no_number() {
    assertThat(GlotipValues.count("<5")).isEqualTo(GlotipValues.SUPPRESSED);
    assertThat(GlotipValues.count("<٥")).isEqualTo(GlotipValues.SUPPRESSED);
  }

  private static boolean isCellId(int value, int year) {
    return GlotipValues.isCellId(value, Indicator.CONVICTED, Breakdown.CITIZENSHIP, year);
  }

  @ParameterizedTest
  @CsvSource({"6112019,2019", "6192020,2020", "61102019,2019", "61212021,2021", "6112019,2022"})
  void the_id_of_a_cell_is_question_and_row_and_a_year_of_its_table(int value, int year) {
    assertThat(isCellId(value, year)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "6102019,2019", "61222019,2019", "61092019,2019", "6112019,2018", "6112019,2023",
    "7112019,2019", "61112,2019", "2019,2019", "6100000,2019", "46284,2018"
  })
  void another_number_is_left_alone_however_large(int value, int year) {
    assertThat(isCellId(value, year)).isFalse();
  }

  @Test
  void the_same_number_is_genuine_where_that_question_is_not_answered() {
    assertThat(
            GlotipValues.isCellId(
                6_112_019, Indicator.DETECTED_VICTIMS, Breakdown.CITIZENSHIP, 2019))
        .isFalse();
    assertThat(GlotipValues.isCellId(6_112_019, Indicator.CONVICTED, Breakdown.TOTAL, 2019))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Q6.1_2s_2019,LEAKED_CELL_CODE",
    "Q6.1_21_2021,LEAKED_CELL_CODE",
    "145,LABEL_IS_NUMBER",
    "0,LABEL_IS_NUMBER",
    "2 maliens,COUNT_IN_LABEL",
    "3 nigériens et 1 tunisien,COUNT_IN_LABEL",
    "Espa\ufffda,BROKEN_CHARACTER"
  })
  void a_faulty_label_is_known_by_its_looks(String label, Fault fault) {
    assertThat(GlotipValues.faultsOfLabel(label)).isEqualTo(fault.bit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nigeria", "EU-28 others", "Kosovo under UNSCR 1244", "Côte d'Ivoire"})
  void a_sound_label_has_no_fault(String label) {
    assertThat(GlotipValues.faultsOfLabel(label)).isZero();
  }
}
