package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** An officer refers, a shelter answers, and each sees what is for them. */
class ReferralsTest extends TwoOffices {

  @Test
  @Serves({"SGR-021", "GPA-A28", "GPA-A40"})
  void an_officer_refers_a_person_and_sees_who_accepted() throws Exception {
    UUID id = sent();

    assertThat(page(worker, id)).contains(NEED, "18 to 24", "officer@example.org");
    must(take(worker, id, "accept"));

    assertThat(page(officer, id)).contains("Accepted by", "worker@example.org", "The shelter");
    assertThat(team.at(officer).text("/en/referrals/sent"))
        .contains("Accepted", "New", "worker@example.org");
    assertThat(moves(id)).containsExactly("draft", "send", "see", "accept");
    assertThat(
            one(
                "select accepted_at - sent_at < interval '1 hour' from referrals.referral where id"
                    + " = :id",
                id,
                Boolean.class))
        .isTrue();
  }

  @Test
  @Serves("GPA-A17")
  void whoever_has_screened_refers_with_the_outcome_in_their_own_words() throws Exception {
    assertThat(team.at(officer).open("/en/screening").getStatus()).isEqualTo(200);

    UUID id = UUID.randomUUID();
    must(refer(id, "receiver", SHELTER.toString(), "alerts", "Two indicators of forced labour."));

    assertThat(page(colleague, id)).contains("Two indicators of forced labour.");
  }

  @Test
  void who_it_is_shows_to_the_receiver_after_somebody_there_accepted() throws Exception {
    UUID id = sent();

    assertThat(page(worker, id)).contains(NEED).doesNotContain(NAME, "By the cleaner");
    assertThat(team.at(worker).text("/en/referrals/" + id + "/accept")).doesNotContain(NAME);
    must(take(worker, id, "accept"));

    assertThat(page(worker, id)).contains(NAME, "By the cleaner");
    assertThat(page(colleague, id)).contains(NAME);
    assertThat(page(officer, id)).contains(NAME);
  }

  @Test
  void of_two_who_accept_one_wins_and_the_other_is_told_who() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);
    int seen = version(id);
    must(takeAfter(worker, id, "accept", seen));

    MockHttpServletResponse late = takeAfter(colleague, id, "accept", seen);

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Somebody was faster", "worker@example.org");
    assertThat(moves(id)).containsOnlyOnce("accept");
  }

  @Test
  void what_is_sent_twice_is_entered_once() throws Exception {
    UUID id = sent();
    must(refer(id, "receiver", SHELTER.toString()));
    var _ = page(worker, id);
    int seen = version(id);
    must(takeAfter(worker, id, "accept", seen));
    must(takeAfter(worker, id, "accept", seen));

    assertThat(moves(id)).containsExactly("draft", "send", "see", "accept");
    assertThat(owner.sql("select count(*) from referrals.referral").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void the_shelter_begins_a_case_of_its_own_in_the_same_act() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);

    MockHttpServletResponse answer = take(worker, id, "accept", "beginsCase", "true");

    String to = String.valueOf(answer.getRedirectedUrl());
    assertThat(to).startsWith("/en/cases/");
    assertThat(team.at(worker).text(to)).contains(NAME, NEED, "She was met.");
    assertThat(team.at(officer).open(to).getStatus()).isEqualTo(404);
    assertThat(page(worker, id)).contains("Case begun here");
  }

  @Test
  void an_answer_that_is_no_reaches_the_sender_and_takes_it_back() throws Exception {
    UUID id = sent();
    assertThat(page(worker, id)).contains(NEED);
    must(take(worker, id, "decline", "reason", "full", "words", "Try the harbour."));

    assertThat(page(officer, id)).contains("Declined", "No place free", "Try the harbour.", NAME);
    assertThat(page(worker, id)).contains("Declined").doesNotContain(NEED, NAME);
    assertThat(rows("from needtoknow.member where file = :id", id)).isEqualTo(1);
    assertThat(rows("from vault.safe_key where safe = :id", id)).isEqualTo(1);
    assertThat(team.at(officer).text("/en/referrals/new?again=" + id)).contains(NAME, NEED);
  }

  @Test
  void whoever_received_it_says_who_it_belongs_to_and_the_sender_sends_it_on() throws Exception {
    Person doctor = at(CLINIC, "The clinic", "doctor", Role.CASE_WORKER);
    UUID id = sent();
    var _ = page(worker, id);
    must(take(worker, id, "redirect", "suggested", CLINIC.toString()));

    assertThat(state(id)).isEqualTo("redirected");
    assertThat(page(officer, id)).contains("Belongs to", "The clinic", "Ask somebody else");
    assertThat(team.at(doctor).open("/en/referrals/" + id).getStatus()).isEqualTo(404);
    UUID on = UUID.randomUUID();
    must(refer(on, "receiver", CLINIC.toString()));
    assertThat(page(doctor, on)).contains(NEED);
  }

  @Test
  void what_the_person_no_longer_wants_is_destroyed() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);
    must(take(worker, id, "accept"));
    must(take(officer, id, "withdraw"));

    for (String table : new String[] {"facts", "identity"}) {
      assertThat(rows("from referrals." + table + " where referral = :id", id)).isZero();
    }
    assertThat(rows("from vault.safe_key where safe = :id", id)).isZero();
    assertThat(page(officer, id)).contains("Withdrawn by the person").doesNotContain(NAME);
    assertThat(page(worker, id)).contains("Withdrawn by the person").doesNotContain(NAME, NEED);
  }

  @Test
  void the_way_to_an_outcome_is_walked_step_by_step() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);
    must(take(worker, id, "accept"));
    assertThat(take(worker, id, "complete", "reason", "helped").getStatus()).isEqualTo(409);
    assertThat(take(officer, id, "begin-service").getStatus()).isEqualTo(409);
    must(take(worker, id, "begin-service"));
    assertThat(take(worker, id, "complete").getStatus()).isEqualTo(422);
    must(take(worker, id, "complete", "reason", "helped"));

    assertThat(state(id)).isEqualTo("completed");
    assertThat(page(officer, id)).contains("Completed", "Helped");
    must(team.at(officer).fill("/en/referrals/" + id + "/note"));
    assertThat(one("select is_news from referrals.referral where id = :id", id, Boolean.class))
        .isFalse();
  }

  @Test
  void of_an_adult_who_says_no_nothing_is_kept_by_which_they_are_found() throws Exception {
    UUID id = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      must(
          refer(
              id,
              "receiver",
              SHELTER.toString(),
              "ground",
              "refused",
              "form",
              "labour",
              "citizenship",
              "ERI"));
    }

    assertThat(owner.sql("select count(*) from referrals.referral").query(Long.class).single())
        .isZero();
    assertThat(
            owner
                .sql("select concat_ws(' ', sex, age, citizenship, form) from referrals.notice")
                .query(String.class)
                .list())
        .containsExactly("female age-18-to-24 ERI labour");
  }

  @Test
  void a_child_needs_no_consent_and_an_adult_is_asked() throws Exception {
    String to = SHELTER.toString();
    assertThat(
            refer(UUID.randomUUID(), "receiver", to, "ground", "best-interests")
                .getContentAsString())
        .contains("An adult is asked, and decides.");
    must(
        refer(UUID.randomUUID(), "receiver", to, "ground", "best-interests", "age", "age-9-to-17"));

    assertThat(
            refer(UUID.randomUUID(), "receiver", to, "ground", "refused", "age", "unknown")
                .getContentAsString())
        .contains("is referred in their best interests");
  }

  @Test
  void nothing_typed_is_lost_when_something_is_wrong() throws Exception {
    MockHttpServletResponse answer =
        refer(UUID.randomUUID(), "receiver", "nobody", "children", "many");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Choose who is asked.", NAME, NEED, "By the cleaner");
  }

  @Test
  void nobody_is_asked_who_could_not_open_it() throws Exception {
    owner
        .sql(
            "insert into access.organisation (id, name) values (:id, 'Empty') on conflict do"
                + " nothing")
        .param("id", CLINIC)
        .update();

    MockHttpServletResponse answer = refer(UUID.randomUUID(), "receiver", CLINIC.toString());

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Nobody there can open it yet");
    assertThat(owner.sql("select count(*) from needtoknow.file").query(Long.class).single())
        .isZero();
  }

  @Test
  void who_comes_to_the_shelter_later_is_let_in_by_the_sender() throws Exception {
    UUID id = sent();
    Person later = at(SHELTER, "The shelter", "later", Role.CASE_WORKER);
    assertThat(page(later, id)).contains("Shelter").doesNotContain(NEED);
    assertThat(team.at(later).fill("/en/referrals/" + id + "/refill").getStatus()).isIn(403, 404);

    must(team.at(officer).fill("/en/referrals/" + id + "/refill"));

    assertThat(page(later, id)).contains(NEED);
  }

  @Test
  void a_draft_is_there_for_whoever_wrote_it_alone() throws Exception {
    UUID id = UUID.randomUUID();
    must(refer(id, "receiver", SHELTER.toString(), "draft", "true"));

    assertThat(state(id)).isEqualTo("drafted");
    assertThat(team.at(worker).open("/en/referrals/" + id).getStatus()).isEqualTo(404);
    must(take(officer, id, "send"));
    assertThat(page(worker, id)).contains(NEED);
  }

  @Test
  void the_queue_shows_what_waits_and_what_is_urgent() throws Exception {
    UUID id = sent();
    String reference =
        one("select reference from referrals.referral where id = :id", id, String.class);

    assertThat(team.at(worker).text("/en/referrals")).contains(reference, "An office");
    assertThat(team.at(worker).text("/en/referrals?urgency=planned")).doesNotContain(reference);
    assertThat(team.at(worker).text("/en/referrals?part=over")).doesNotContain(reference);
    assertThat(team.at(officer).open("/en/referrals").getStatus()).isEqualTo(403);
  }
}
