package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.amana.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** How procedures go on for one person. */
class CoursesTest extends OneCase {

  @Test
  @Serves("GPA-A32")
  void a_service_is_planned_with_the_person_given_by_a_provider_and_has_an_outcome()
      throws Exception {
    UUID thread =
        begun(
            "service",
            "planned",
            "service",
            "psychosocial",
            "recovery",
            "psychological",
            "provider",
            "House of the Sea",
            "agreed",
            "spoken");
    goOn(thread, 1, "not-attended", "why", "unreachable");
    goOn(thread, 2, "begun");
    goOn(thread, 3, "delivered", "units", "3", "unit", "sessions");
    goOn(thread, 4, "completed", "outcome", "reached");

    assertThat(told(thread)).contains("House of the Sea", "Sessions", "What it was for");
  }

  @Test
  void nothing_is_planned_that_the_person_did_not_agree_to() throws Exception {
    assertThat(
            begin(
                    UUID.randomUUID(),
                    "service",
                    "planned",
                    "service",
                    "legal",
                    "recovery",
                    "social",
                    "provider",
                    "Law clinic")
                .getContentAsString())
        .contains("How the person agreed", "Fill this in");
    assertThat(
            begin(
                UUID.randomUUID(),
                "discrimination",
                "recorded",
                "grounds",
                "religion",
                "need",
                "A quiet room"))
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(422);
    assertThat(steps()).isEmpty();
  }

  @Test
  void a_closed_case_is_followed_up_and_opened_again() throws Exception {
    UUID closing = begun("closing", "closed", "why", "goals", "with", "yes", "reasons", WHY);
    assertThat(steps()).containsExactly("closing.closed 90");
    goOn(closing, 1, "followed-up", "situation", "danger");
    assertThat(team.at(lead).text(page())).contains("This case is closed");
    goOn(closing, 2, "reopened", "reasons", "They found her.");

    assertThat(team.at(lead).text(page())).doesNotContain("This case is closed");
    begun("documents", "missing", "document", "passport", "missing", "kept");
  }

  @Test
  void risk_is_scored_with_reasons_and_assessed_again_over_time() throws Exception {
    String[] first = {
      "threats",
      "family",
      "known",
      "yes",
      "hold",
      "debt",
      "officials",
      "perhaps",
      "self",
      "none",
      "level",
      "high",
      "reasons",
      WHY
    };
    UUID thread = begun("risk", "assessed", first);
    String[] second = {
      "threats",
      "none",
      "known",
      "no",
      "hold",
      "nothing",
      "officials",
      "no",
      "self",
      "none",
      "level",
      "low",
      "reasons",
      "She moved."
    };
    goOn(thread, 1, "again", second);

    assertThat(told(thread)).contains("10 points", "0 points", "She moved.", WHY);
    assertThat(steps()).containsExactly("risk.assessed 30", "risk.again 30");
  }

  @Test
  void what_is_sent_twice_is_entered_once_and_of_two_who_go_on_at_once_one_is_told()
      throws Exception {
    UUID thread = UUID.randomUUID();
    String[] asked = {"kind", "permanent", "basis", "both", "work", "no", "authority", "Office"};
    must(begin(thread, "stay", "asked", asked));
    must(begin(thread, "stay", "asked", asked));
    goOn(thread, 1, "refused", "reasons", WHY);
    MockHttpServletResponse late =
        take(lead, thread, 1, "granted", "kind", "permanent", "work", "yes");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Somebody has decided meanwhile");
    assertThat(steps()).containsExactly("stay.asked 60", "stay.refused 14");
  }

  @Test
  void what_is_wrong_is_told_beside_each_field_and_nothing_typed_is_lost() throws Exception {
    MockHttpServletResponse told =
        team.at(lead)
            .fill(
                page() + "/begin/stay/asked",
                "thread",
                UUID.randomUUID().toString(),
                "on",
                today().plusDays(1).toString(),
                "kind",
                "eternal",
                "family",
                "two",
                "decide-by",
                "soon",
                "authority",
                "A".repeat(201),
                "reasons",
                "Her words stay.");

    assertThat(told.getStatus()).isEqualTo(422);
    assertThat(told.getContentAsString())
        .contains("cannot be in the future", "Choose one of the list", "Enter a whole number")
        .contains("Enter a date", "too long", "Fill this in", "Her words stay.");
    assertThat(steps()).isEmpty();
  }

  @Test
  void a_step_that_was_forged_counts_for_nothing() throws Exception {
    UUID thread = begun("return", "proposed", "asked-by", "here", "place", "ETH");
    owner
        .sql(
            """
            insert into chronicle.step (id, record, thread, number, room, kind, happened_on, needs,
              person, made_at, version)
            select gen_random_uuid(), record, thread, 2, room, 'return.ordered', happened_on, 'write',
              person, now(), 1 from chronicle.step where thread = :thread
            """)
        .param("thread", thread)
        .update();

    assertThat(told(thread)).doesNotContain("Ordered without their wish\n").contains("Proposed");
    assertThat(take(lead, thread, 2, "safe", "with", "person", "reasons", WHY).getStatus())
        .isEqualTo(409);
  }

  @Test
  void what_was_written_is_under_the_key_of_a_member_and_nowhere_else() throws Exception {
    var _ = agreedToGrounds();
    begun("discrimination", "recorded", "agreed", "spoken", "grounds", "religion", "need", WHY);

    assertThat(
            owner
                .sql("select string_agg(encode(sealed, 'escape'), ' ') from chronicle.words")
                .query(String.class)
                .single())
        .doesNotContain("Quintessa", "religion");
    owner.sql("delete from chronicle.words").update();
    UUID thread =
        owner
            .sql("select thread from chronicle.step where room = 'procedures'")
            .query(UUID.class)
            .single();
    assertThat(told(thread)).doesNotContain("Religion", WHY).contains("for members of the case");
  }
}
