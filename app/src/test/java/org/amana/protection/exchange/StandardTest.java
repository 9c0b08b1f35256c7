package org.amana.protection.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The standard as the data file of this release has it. */
class StandardTest {

  private final Standard standard = Standard.ofThisRelease();

  @Test
  void it_has_the_fields_that_the_standard_names() {
    assertThat(standard.fields()).hasSize(83);
    assertThat(standard.fields().stream().filter(StandardField::core)).hasSize(40);
    assertThat(
            standard.fields().stream().filter(StandardField::deprecated).map(StandardField::name))
        .containsExactly(
            "vic_AgreementToManagePersonalData",
            "vic_Vulnerabilities",
            "vic_DetailsOfVulnerabilities");
  }

  @Test
  void every_field_of_codes_has_some_and_no_other_field_has_any() {
    for (StandardField field : standard.fields()) {
      boolean hasCodes = field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES;
      assertThat(field.codes().isEmpty()).as(field.name()).isEqualTo(!hasCodes);
      assertThat(field.codes()).as(field.name()).doesNotHaveDuplicates().noneMatch(this::isCut);
    }
    assertThat(standard.fields().stream().map(StandardField::codes).mapToInt(List::size).sum())
        .isEqualTo(182);
  }

  private boolean isCut(String code) {
    return code.contains(StandardField.BETWEEN) || !code.equals(code.strip());
  }

  @Test
  void readers_of_both_languages_have_a_word_for_each_field() {
    for (StandardField field : standard.fields()) {
      assertThat(field.words().en()).as(field.name()).matches("[A-Z][A-Za-z -]+");
      assertThat(field.words().ar()).as(field.name()).matches("[\\p{IsArabic}\\p{M} ]+");
    }
  }
}
