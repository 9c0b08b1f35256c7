package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A referral from a case: what consent covers is shared, and taken back when it ends. */
@SuppressWarnings("NullAway.Init")
class ReferralsOfCaseTest extends TwoOffices {

  private static final String ALL = "needs identity contact situation family";

  @Autowired private Clock clock;

  private Person lead;
  private UUID of;

  @BeforeEach
  void a_case_of_an_adult_is_there() throws Exception {
    lead = team.add("lead", Role.CASE_WORKER);
    of = team.begin(lead, NAME, "Speaks Tigrinya.");
  }

  private MockHttpServletResponse referFromCase(UUID id, String... more) throws Exception {
    List<String> typed =
        new ArrayList<>(List.of("receiver", SHELTER.toString(), "purpose", "care"));
    typed.addAll(List.of(more));
    return team.at(lead)
        .fill("/en/cases/" + of + "/referrals/new", form(id, typed.toArray(String[]::new)));
  }

  /** The person consents, on the page of consent. */
  private void give(UUID thread, String groups) throws Exception {
    String today = LocalDate.now(clock).toString();
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + of + "/consent/begin/given",
                "thread",
                thread.toString(),
                "text",
                "1",
                "on",
                today,
                "from",
                today,
                "until",
                LocalDate.now(clock).plusDays(10).toString(),
                "recipient",
                "The shelter",
                "purpose",
                "care",
                "groups",
                groups,
                "channel",
                "spoken",
                "language",
                "ti",
                "words",
                "She asked twice."));
  }

  private List<String> chronicle() {
    return owner
        .sql(
            """
            select room || '.' || kind from chronicle.step
            where record = :id and room in ('consent', 'referrals') order by made_at, id
            """)
        .param("id", of)
        .query(String.class)
        .list();
  }

  @Test
  void without_consent_nothing_is_sent() throws Exception {
    assertThat(referFromCase(UUID.randomUUID()).getStatus()).isEqualTo(409);

    assertThat(owner.sql("select count(*) from referrals.referral").query(Long.class).single())
        .isZero();
    assertThat(chronicle()).isEmpty();
  }

  @Test
  void what_consent_does_not_cover_stops_all_of_it() throws Exception {
    give(UUID.randomUUID(), "needs identity situation family");

    assertThat(referFromCase(UUID.randomUUID()).getStatus()).isEqualTo(409);
    must(referFromCase(UUID.randomUUID(), "contact", ""));
  }

  @Test
  void what_consent_covers_is_sent_and_stands_in_the_case() throws Exception {
    give(UUID.randomUUID(), ALL);
    UUID id = UUID.randomUUID();
    must(referFromCase(id));

    assertThat(page(worker, id)).contains(NEED).doesNotContain(NAME);
    assertThat(chronicle()).containsExactly("consent.given", "consent.disclosed", "referrals.send");
    assertThat(team.at(lead).text("/en/cases/" + of + "/referrals"))
        .contains("Seen", "The shelter");
    must(take(worker, id, "accept"));
    must(team.at(lead).fill("/en/referrals/" + id + "/note"));
    assertThat(chronicle()).endsWith("referrals.accept");
    assertThat(team.at(lead).text("/en/cases/" + of + "/timeline")).contains("Referral accepted");
  }

  @Test
  void a_consent_that_is_withdrawn_takes_it_back_at_once_even_by_a_colleague() throws Exception {
    UUID thread = UUID.randomUUID();
    give(thread, ALL);
    UUID id = UUID.randomUUID();
    must(referFromCase(id));
    var _ = page(worker, id);
    must(take(worker, id, "accept"));
    assertThat(page(worker, id)).contains(NAME);
    Person other = team.add("other", Role.CASE_WORKER);
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + of + "/team/admit",
                "signInName",
                other.signInName(),
                "purpose",
                "care"));

    must(
        team.at(other)
            .fill(
                "/en/cases/" + of + "/consent/" + thread + "/withdrawn",
                "after",
                "2",
                "on",
                LocalDate.now(clock).toString(),
                "words",
                "She said so."));

    assertThat(state(id)).isEqualTo("revoked");
    assertThat(rows("from vault.safe_key where safe = :id", id)).isZero();
    assertThat(rows("from referrals.identity where referral = :id", id)).isZero();
    assertThat(rows("from needtoknow.member where file = :id and not leads", id)).isZero();
    assertThat(page(worker, id)).contains("Taken back").doesNotContain(NAME, NEED);
    assertThat(page(lead, id)).contains("What it rested on has ended");
  }

  @Test
  void whom_the_case_concerns_the_referral_concerns_as_well() throws Exception {
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + of + "/team/conflict",
                "kind",
                "person",
                "concerned",
                worker.signInName()));
    give(UUID.randomUUID(), ALL);
    UUID id = UUID.randomUUID();
    must(referFromCase(id));

    assertThat(team.at(worker).open("/en/referrals/" + id).getStatus()).isEqualTo(404);
    assertThat(
            owner
                .sql("select count(*) from vault.safe_key where safe = :id and holder = :holder")
                .param("id", id)
                .param("holder", worker.id().value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(page(colleague, id)).contains(NEED);
  }

  @Test
  void an_erased_case_takes_its_referrals_along() throws Exception {
    give(UUID.randomUUID(), ALL);
    UUID id = UUID.randomUUID();
    must(referFromCase(id));

    must(team.at(lead).fill("/en/cases/" + of + "/erase"));

    assertThat(rows("from referrals.referral where id = :id", id)).isZero();
    assertThat(rows("from vault.safe_key where safe = :id", id)).isZero();
  }
}
