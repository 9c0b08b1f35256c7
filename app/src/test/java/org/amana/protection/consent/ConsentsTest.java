package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.protection.cases.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What may be shared of a case, whoever asks and however; and what stands of it afterwards. */
class ConsentsTest extends AskingForConsent {

  private List<String> steps() {
    return owner
        .sql(
            """
            select kind || coalesce(' ' || (due_on - happened_on), '') from chronicle.step
            where room = 'consent' order by made_at, id
            """)
        .query(String.class)
        .list();
  }

  private Person colleague(String name, Role role, String purpose) throws Exception {
    Person added = team.add(name, role);
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/team/admit",
                "signInName",
                added.signInName(),
                "purpose",
                purpose));
    return added;
  }

  @Test
  void nothing_is_shared_before_somebody_agreed() throws Exception {
    assertThat(share()).isEqualTo(409);
    assertThat(steps()).isEmpty();
    assertThat(team.at(lead).text(page())).contains("Nothing may be shared");
  }

  @Test
  void an_adults_own_word_covers_what_was_agreed_and_nothing_besides() throws Exception {
    UUID thread = begun("given");

    assertThat(share("groups", "health identity")).as("one group too many").isEqualTo(409);
    assertThat(share("purpose", "prosecution")).isEqualTo(409);
    assertThat(share("recipient", UUID.randomUUID().toString())).isEqualTo(409);
    assertThat(share("kind", "organisation")).isEqualTo(409);
    assertThat(steps()).containsExactly("given 10");

    assertThat(share()).isEqualTo(200);
    assertThat(steps()).containsExactly("given 10", "disclosed 10");
    assertThat(team.at(lead).text(page(thread)))
        .contains(CLINIC, "Their health", "What help they need", "Tigrinya", WORDS, "Given");
    assertThat(team.at(lead).text(page())).contains(CLINIC, "Given");
  }

  @Test
  void whoever_skips_the_question_shares_nothing_either() throws Exception {
    UUID thread = begun("given");

    assertThat(share("thread", thread.toString(), "groups", "identity")).isEqualTo(409);
    assertThat(share("thread", UUID.randomUUID().toString())).isEqualTo(409);
    assertThat(share("thread", thread.toString())).isEqualTo(200);
    assertThat(steps()).containsExactly("given 10", "disclosed 10");
  }

  @Test
  void a_consent_counts_on_its_days_alone() throws Exception {
    begun("given", "from", today().plusDays(1).toString());
    assertThat(share()).as("not yet").isEqualTo(409);
    assertThat(team.at(lead).text(page())).contains("Not yet");

    begun("given", "until", today().toString());
    assertThat(share()).as("on its last day").isEqualTo(200);
    assertThat(begin(UUID.randomUUID(), "given", "from", yesterday()).getContentAsString())
        .contains("does not reach back");
  }

  private String yesterday() {
    return today().minusDays(1).toString();
  }

  @Test
  void what_is_withdrawn_stops_at_once_and_names_who_has_to_hear_of_it() throws Exception {
    UUID thread = begun("given");
    assertThat(share()).isEqualTo(200);

    must(team.at(lead).fill(page(thread) + "/withdrawn", "after", "1", "on", today().toString()));

    assertThat(share()).isEqualTo(409);
    assertThat(sharing.heard()).containsExactly(new ConsentEnded(new CaseId(id), thread));
    assertThat(team.at(lead).text(page(thread)))
        .contains("Tell whoever has received something", CLINIC, "Withdrawn");
    must(take(lead, thread, 1, "withdrawn"));
    assertThat(steps()).as("once").containsExactly("given 10", "disclosed 10", "withdrawn");
  }

  @Test
  void for_a_child_the_guardian_agrees_and_then_the_child() throws Exception {
    theyAreAChild();
    assertThat(begin(UUID.randomUUID(), "given").getStatus()).as("a child alone").isEqualTo(409);
    UUID thread = begun("given-by-guardian", "guardian", "Aunt Rahel", "concerned", "no");

    assertThat(share()).as("before the child was asked").isEqualTo(409);
    assertThat(team.at(lead).text(page(thread))).contains("Waits for the child", "Aunt Rahel");
    must(take(lead, thread, 1, "assented"));
    assertThat(share()).isEqualTo(200);
    assertThat(steps()).containsExactly("given-by-guardian 7", "assented 10", "disclosed 10");
  }

  @Test
  void a_childs_no_blocks_whatever_the_guardian_says() throws Exception {
    theyAreAChild();
    UUID thread = begun("given-by-guardian", "guardian", "Aunt Rahel", "concerned", "no");

    assertThat(
            team.at(lead)
                .fill(page(thread) + "/dissented", "after", "1", "on", today().toString())
                .getContentAsString())
        .as("with how they were asked")
        .contains("Enter a few words");
    must(take(lead, thread, 1, "dissented"));

    assertThat(share()).isEqualTo(409);
    assertThat(take(lead, thread, 2, "assented").getStatus()).isEqualTo(409);
  }

  @Test
  void a_guardian_who_may_have_a_hand_in_it_cannot_agree() throws Exception {
    theyAreAChild();

    assertThat(
            begin(UUID.randomUUID(), "given-by-guardian", "guardian", "Uncle", "concerned", "yes")
                .getContentAsString())
        .contains("This guardian cannot agree for the child");
    assertThat(steps()).isEmpty();
  }

  @Test
  void who_turns_out_to_be_a_child_is_asked_again_with_their_guardian() throws Exception {
    UUID thread = begun("given");
    theyAreAChild();

    assertThat(share()).isEqualTo(409);
    assertThat(team.at(lead).text(page(thread))).contains("Ask again");
  }

  @Test
  void a_duty_to_share_takes_two_people_besides_the_one_who_proposed_it() throws Exception {
    Person first = colleague("first", Role.CASE_WORKER, "protection");
    Person board = colleague("board", Role.AUTHORITY, "identification");
    UUID thread = begun("proposed-duty", "law", "danger");

    assertThat(take(lead, thread, 1, "approved").getStatus()).as("the proposer").isEqualTo(409);
    must(take(first, thread, 1, "approved"));
    assertThat(take(first, thread, 2, "approved").getStatus()).as("twice").isEqualTo(409);
    assertThat(share()).as("after one").isEqualTo(409);
    must(take(board, thread, 2, "approved"));

    assertThat(share()).isEqualTo(200);
    assertThat(steps())
        .containsExactly("proposed-duty 3", "approved 3", "approved 10", "disclosed 10");
    assertThat(team.at(lead).text(page(thread))).contains("body is in danger", "Approved");
  }

  @Test
  void what_is_rejected_is_never_a_basis() throws Exception {
    Person first = colleague("first", Role.CASE_WORKER, "protection");
    Person second = colleague("second", Role.CASE_WORKER, "protection");
    UUID thread = begun("proposed-duty", "law", "court");
    must(take(first, thread, 1, "rejected"));

    assertThat(take(second, thread, 2, "approved").getStatus()).isEqualTo(409);
    assertThat(share()).isEqualTo(409);
  }

  @Test
  void an_approval_that_was_put_in_past_the_house_counts_for_nothing() throws Exception {
    Person first = colleague("first", Role.CASE_WORKER, "protection");
    UUID thread = begun("proposed-duty", "law", "danger");
    must(take(first, thread, 1, "approved"));
    owner
        .sql(
            """
            insert into chronicle.step
            select gen_random_uuid(), record, thread, 3, room, kind, happened_on, due_on, needs, person,
              made_at + interval '1 second', version
            from chronicle.step where thread = :thread and number = 2
            """)
        .param("thread", thread)
        .update();

    assertThat(share()).isEqualTo(409);
  }

  @Test
  void an_adult_who_refuses_leaves_at_most_a_notice_without_a_name() throws Exception {
    UUID thread = begun("refused");
    assertThat(share()).isEqualTo(409);

    must(
        team.at(lead)
            .fill(
                page(thread) + "/notified",
                "after",
                "1",
                "on",
                today().toString(),
                "sex",
                "female",
                "band",
                "from-25-to-39",
                "citizenship",
                "ERI",
                "form",
                "domestic",
                "words",
                WORDS));

    assertThat(steps()).containsExactly("refused", "notified");
    assertThat(team.at(lead).text(page(thread)))
        .contains("Female", "25 to 39", "Eritrea", "Domestic servitude")
        .containsOnlyOnce(WORDS);
    assertThat(share()).isEqualTo(409);
  }

  @Test
  void another_consent_takes_the_place_of_the_one_it_renews() throws Exception {
    UUID old = begun("given");
    assertThat(team.at(lead).text(page() + "/begin/given?renews=" + old)).contains(CLINIC);
    UUID fresh = begun("given", "renews", old.toString(), "groups", "needs");

    assertThat(share()).as("the old one covered it").isEqualTo(409);
    assertThat(share("groups", "needs")).isEqualTo(200);
    assertThat(team.at(lead).text(page(old))).contains("Renewed");
    assertThat(team.at(lead).text(page(fresh))).contains("Given");
  }

  @Test
  void what_rests_on_a_consent_that_was_renewed_ends_with_the_one_in_its_place() throws Exception {
    UUID old = begun("given");
    UUID fresh = begun("given", "renews", old.toString());
    assertThat(sharing.heard()).as("a renewal ends nothing").isEmpty();

    must(team.at(lead).fill(page(fresh) + "/withdrawn", "after", "1", "on", today().toString()));

    assertThat(sharing.heard())
        .containsExactly(
            new ConsentEnded(new CaseId(id), fresh), new ConsentEnded(new CaseId(id), old));
  }

  @Test
  void a_partner_that_another_room_knows_is_named_by_it() throws Exception {
    assertThat(team.at(lead).text(page() + "/begin/given?partner=" + Sharing.KNOWN))
        .contains("Harbour House");
    assertThat(team.at(lead).open(page() + "/begin/given?partner=" + UUID.randomUUID()).getStatus())
        .isEqualTo(404);
    begun("given", "partner", Sharing.KNOWN.toString(), "recipient", "Harbour House");

    assertThat(share("recipient", Sharing.KNOWN.toString())).isEqualTo(200);
    assertThat(share()).isEqualTo(409);
  }

  @Test
  void an_organisation_of_this_node_is_found_by_its_name() throws Exception {
    begun("given", "recipient", lead.organisation().name());

    assertThat(share("kind", "organisation", "recipient", lead.organisation().id().toString()))
        .isEqualTo(200);
  }

  @Test
  void what_ends_soon_stands_in_the_list_of_what_is_due() throws Exception {
    begun("given");
    assertThat(team.at(lead).text("/en/due")).contains("Agreed to sharing", team.reference(id));
    UUID thread = begun("given", "recipient", "Legal aid");

    must(take(lead, thread, 1, "ended"));

    assertThat(sharing.heard()).containsExactly(new ConsentEnded(new CaseId(id), thread));
    assertThat(team.at(lead).text("/en/cases/" + id + "/timeline"))
        .contains("Agreed to sharing", "Sharing ended")
        .doesNotContain(CLINIC);
  }

  @Test
  void who_answers_for_the_unit_sees_that_there_is_one_and_nothing_of_it() throws Exception {
    UUID thread = begun("given");
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    assertThat(team.at(supervisor).text(page()))
        .contains("Given", "for members of the case")
        .doesNotContain(CLINIC, "The person agrees");
    assertThat(team.at(supervisor).text(page(thread))).doesNotContain(CLINIC, WORDS);
    assertThat(team.at(supervisor).open(page() + "/begin/given").getStatus()).isEqualTo(403);
    assertThat(take(supervisor, thread, 1, "withdrawn").getStatus()).isEqualTo(403);
  }

  @Test
  void wrong_input_is_told_beside_each_field_and_nothing_typed_is_lost() throws Exception {
    MockHttpServletResponse answer =
        begin(
            UUID.randomUUID(),
            "given",
            "recipient",
            "",
            "groups",
            "",
            "channel",
            "written",
            "language",
            "",
            "until",
            today().plusYears(2).toString(),
            "text",
            "0");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Name the recipient", "Tick at least one", "Choose the language")
        .contains("At most a year", "Enter where the written consent lies")
        .contains("The text has a new version", WORDS);
    assertThat(steps()).isEmpty();
  }

  @Test
  void what_is_sent_twice_is_entered_once() throws Exception {
    UUID thread = UUID.randomUUID();
    must(begin(thread, "given"));
    must(begin(thread, "given"));

    assertThat(steps()).containsExactly("given 10");
  }

  @Test
  void what_was_shared_otherwise_is_entered_by_hand_and_no_more_than_was_agreed() throws Exception {
    UUID thread = begun("given");

    must(team.at(lead).fill(page(thread) + "/disclosed", "after", "1", "groups", "health"));
    assertThat(
            team.at(lead)
                .fill(page(thread) + "/disclosed", "after", "2", "groups", "family")
                .getStatus())
        .isEqualTo(409);
    assertThat(steps()).containsExactly("given 10", "disclosed 10");
  }

  @Test
  void every_page_is_there_in_both_languages() throws Exception {
    UUID thread = begun("given");
    for (String language : List.of("en", "ar")) {
      String here = "/" + language + "/cases/" + id + "/consent";
      for (String end :
          List.of(
              "",
              "/" + thread,
              "/begin/given",
              "/begin/refused",
              "/begin/proposed-duty",
              "/" + thread + "/withdrawn",
              "/" + thread + "/ended",
              "/" + thread + "/disclosed")) {
        assertThat(team.at(lead).open(here + end).getStatus()).as(here + end).isEqualTo(200);
      }
    }
    assertThat(team.at(lead).text("/ar/cases/" + id + "/consent/begin/given"))
        .contains("القرار لكم", "You decide");
  }
}
