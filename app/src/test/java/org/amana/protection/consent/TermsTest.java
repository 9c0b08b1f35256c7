package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.needtoknow.Purpose;
import org.junit.jupiter.api.Test;

/** What a consent covers: everything of a disclosure, or nothing of it. */
class TermsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
  private static final Recipient CLINIC = partner(1);
  private static final Terms TERMS =
      new Terms(
          CLINIC,
          "Clinic",
          Purpose.CARE,
          Set.of(InformationGroup.NEEDS, InformationGroup.HEALTH),
          FIRST,
          LAST,
          null);

  private static Recipient partner(int id) {
    return new Recipient(Recipient.Kind.PARTNER, new UUID(0, id));
  }

  private static boolean covers(Recipient to, Purpose purpose, InformationGroup... groups) {
    return TERMS.cover(new Disclosure(to, purpose, Set.of(groups)), FIRST);
  }

  @Test
  void a_part_of_what_was_agreed_is_covered_and_anything_besides_is_not() {
    assertThat(covers(CLINIC, Purpose.CARE, InformationGroup.HEALTH)).isTrue();
    assertThat(covers(CLINIC, Purpose.CARE, InformationGroup.HEALTH, InformationGroup.NEEDS))
        .isTrue();
    assertThat(covers(CLINIC, Purpose.CARE, InformationGroup.HEALTH, InformationGroup.IDENTITY))
        .as("one group too many")
        .isFalse();
  }

  @Test
  void another_recipient_is_not_covered_even_with_the_same_id_elsewhere() {
    assertThat(covers(partner(2), Purpose.CARE, InformationGroup.HEALTH)).isFalse();
    assertThat(
            covers(
                new Recipient(Recipient.Kind.ORGANISATION, CLINIC.id()),
                Purpose.CARE,
                InformationGroup.HEALTH))
        .isFalse();
  }

  @Test
  void another_purpose_is_not_covered() {
    for (Purpose purpose : Purpose.values()) {
      assertThat(covers(CLINIC, purpose, InformationGroup.HEALTH))
          .as(purpose.code())
          .isEqualTo(purpose == Purpose.CARE);
    }
  }

  @Test
  void it_covers_from_its_first_day_to_its_last() {
    assertThat(TERMS.runs(FIRST.minusDays(1))).isFalse();
    assertThat(TERMS.runs(FIRST)).isTrue();
    assertThat(TERMS.runs(LAST)).isTrue();
    assertThat(TERMS.runs(LAST.plusDays(1))).isFalse();
  }

  @Test
  void a_disclosure_of_nothing_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Disclosure(CLINIC, Purpose.CARE, Set.of()));
  }
}
