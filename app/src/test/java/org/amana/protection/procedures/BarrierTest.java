package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nothing of somebody who fled goes to the State that they fled from, by whatever way. */
class BarrierTest extends OneCase {

  private static final UUID EMBASSY = UUID.fromString("01a20000-0000-7000-8000-0000000000e1");
  private static final UUID CLINIC = UUID.fromString("01a20000-0000-7000-8000-0000000000e2");
  private static final UUID NOWHERE = UUID.fromString("01a20000-0000-7000-8000-0000000000e3");

  private static final String KEPT = "Nothing of this person goes to the State";
  private static final String SAY_STATE = "Say the State of the recipient first";
  private static final String SAY_ORIGIN = "Say the State that the person fled from first";

  private Person attache;

  @BeforeEach
  void an_embassy_and_a_clinic_work_on_this_node() throws Exception {
    attache = at(EMBASSY, "The embassy", "ERI", "attache");
    var _ = at(CLINIC, "The clinic", "DEU", "doctor");
    var _ = at(NOWHERE, "The society", null, "helper");
  }

  private Person at(UUID organisation, String called, @Nullable String state, String name)
      throws Exception {
    Person person = team.add(name, Role.CASE_WORKER);
    owner
        .sql("insert into access.organisation (id, name, state) values (:id, :name, :state)")
        .param("id", organisation)
        .param("name", called)
        .param("state", state)
        .update();
    owner
        .sql("update access.person set organisation_id = :to, unit_id = null where id = :id")
        .param("to", organisation)
        .param("id", person.id().value())
        .update();
    return person;
  }

  private MockHttpServletResponse agree(UUID thread, String recipient, String... more)
      throws Exception {
    return agree("given", thread, recipient, more);
  }

  private UUID agreed(String recipient, String... more) throws Exception {
    UUID thread = UUID.randomUUID();
    must(agree(thread, recipient, more));
    return thread;
  }

  private UUID fled(String... more) throws Exception {
    List<String> typed = new ArrayList<>(List.of("status", "asylum-seeker"));
    typed.addAll(List.of(more));
    return begun("displacement", "flagged", typed.toArray(String[]::new));
  }

  private static void mustBeKept(MockHttpServletResponse answer, String why) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains(why);
  }

  private MockHttpServletResponse refer(UUID referral, String receiver, String... more)
      throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of(
                "id",
                referral.toString(),
                "receiver",
                receiver,
                "purpose",
                "care",
                "service",
                "shelter",
                "urgency",
                "now",
                "age",
                "age-18-to-24",
                "sex",
                "female",
                "language",
                "ti",
                "children",
                "0",
                "needs",
                "A bed.",
                "given",
                "Hanna"));
    typed.addAll(List.of(more));
    return team.at(lead).fill("/en/cases/" + id + "/referrals/new", typed.toArray(String[]::new));
  }

  private long count(String from) {
    return owner.sql("select count(*) from " + from).query(Long.class).single();
  }

  @Test
  @Serves("SGR-045")
  void no_consent_and_no_duty_leads_to_the_state_that_they_fled_from() throws Exception {
    must(agree(UUID.randomUUID(), "The embassy"));
    UUID thread = fled("fled", "ERI");

    mustBeKept(agree(UUID.randomUUID(), "The embassy"), KEPT);
    mustBeKept(agree("proposed-duty", UUID.randomUUID(), "The embassy"), KEPT);
    mustBeKept(agree(UUID.randomUUID(), "A lawyer", "state", "ERI"), KEPT);
    must(agree(UUID.randomUUID(), "The clinic"));
    must(agree("refused", UUID.randomUUID(), "The embassy"));

    assertThat(told(thread)).contains("Eritrea");
    goOn(thread, 1, "ended", "reasons", "They are a citizen here.");
    must(agree(UUID.randomUUID(), "The embassy"));
  }

  @Test
  void a_recipient_whose_state_nobody_knows_is_refused_with_the_reason() throws Exception {
    UUID thread = fled("fled", "ERI");

    mustBeKept(agree(UUID.randomUUID(), "The society"), SAY_STATE);
    mustBeKept(agree(UUID.randomUUID(), "A lawyer"), SAY_STATE);
    MockHttpServletResponse again = agree(UUID.randomUUID(), "A lawyer");
    assertThat(again.getContentAsString()).contains("A lawyer", "Quintessa");
    must(agree(UUID.randomUUID(), "A lawyer", "state", "DEU"));
    mustBeKept(agree(UUID.randomUUID(), "A lawyer", "state", "ERI"), KEPT);

    goOn(thread, 1, "ended", "reasons", WHY);
    UUID unsaid = fled();
    mustBeKept(agree(UUID.randomUUID(), "The clinic"), SAY_ORIGIN);
    goOn(unsaid, 1, "lodged", "authority", "Asylum office", "fled", "ERI");
    must(agree(UUID.randomUUID(), "The clinic"));
  }

  @Test
  void what_was_agreed_to_before_they_fled_is_not_shared_any_more() throws Exception {
    UUID embassy = agreed("The embassy");
    UUID partner = agreed("Harbour Sisters");
    UUID draft = UUID.randomUUID();
    must(refer(draft, EMBASSY.toString(), "draft", "true"));
    UUID sent = UUID.randomUUID();
    must(refer(sent, EMBASSY.toString()));
    UUID parcel = UUID.randomUUID();
    must(refer(parcel, "partner", "partnerName", "Harbour Sisters"));
    fled("fled", "ERI");
    long disclosed = count("chronicle.step where kind = 'disclosed'");

    mustBeKept(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/consent/" + embassy + "/disclosed",
                "after",
                "2",
                "on",
                today().toString(),
                "groups",
                "needs"),
        KEPT);
    mustBeKept(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/consent/" + partner + "/disclosed",
                "after",
                "2",
                "on",
                today().toString(),
                "groups",
                "needs"),
        SAY_STATE);
    mustBeKept(refer(UUID.randomUUID(), EMBASSY.toString()), KEPT);
    mustBeKept(team.at(lead).fill("/en/referrals/" + draft + "/send", "after", "1"), KEPT);
    mustBeKept(team.at(lead).fill("/en/referrals/" + sent + "/refill"), KEPT);
    mustBeKept(team.at(lead).fill("/en/referrals/" + parcel + "/parcel"), SAY_STATE);
    mustBeKept(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/exchange",
                "to",
                "organisation",
                "recipient",
                "The embassy",
                "purpose",
                "care",
                "groups",
                "identity",
                "form",
                "json"),
        KEPT);
    mustBeKept(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/team/admit",
                "signInName",
                attache.signInName(),
                "purpose",
                "care"),
        KEPT);

    assertThat(count("chronicle.step where kind = 'disclosed'")).isEqualTo(disclosed);
    assertThat(count("referrals.parcel")).isZero();
    assertThat(count("needtoknow.member m join cases.record r on r.id = m.file")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fearsReturn=yes", "asylum=wants", "asylum=turned-down"})
  void it_stands_by_what_the_person_tells_alone(String answer) throws Exception {
    String[] parts = answer.split("=", 2);
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/change",
                "version",
                "1",
                "purpose",
                "care",
                "given",
                "Hagar",
                "family",
                "Hanna",
                "birth",
                "1990",
                parts[0],
                parts[1],
                "citizenships",
                "Eritrea"));

    mustBeKept(agree(UUID.randomUUID(), "The embassy"), KEPT);
    must(agree(UUID.randomUUID(), "The clinic"));
  }

  @Test
  void a_return_there_is_agreed_only_when_they_asked_for_it_in_writing() throws Exception {
    Person authority = authority();
    fled("fled", "ETH");
    UUID spoken = wished("spoken");
    must(take(authority, spoken, 3, "agreed-here", "authority", "Ministry"));
    MockHttpServletResponse kept = take(lead, spoken, 4, "agreed-there", "authority", "Embassy");

    assertThat(kept.getStatus()).isEqualTo(422);
    assertThat(kept.getContentAsString()).contains("unless they asked for it in writing");
    UUID written = wished("written");
    must(take(authority, written, 3, "agreed-here", "authority", "Ministry"));
    goOn(written, 4, "agreed-there", "authority", "Embassy");
    // What was written for one return is not written for another.
    assertThat(take(lead, spoken, 4, "agreed-there", "authority", "Embassy").getStatus())
        .isEqualTo(422);
  }

  private UUID wished(String how) throws Exception {
    UUID thread = begun("return", "proposed", "asked-by", "person", "place", "ETH");
    goOn(
        thread,
        1,
        "wanted",
        "agreed",
        how,
        "language",
        "ti",
        "interpreter",
        "none-needed",
        "told",
        "risks");
    goOn(thread, 2, "safe", "with", "person", "reasons", WHY);
    return thread;
  }

  @Test
  void a_paper_is_not_asked_for_there_behind_their_back() throws Exception {
    fled("fled", "ERI");
    UUID thread = begun("documents", "missing", "document", "passport", "missing", "kept");

    for (String[] there :
        List.of(
            new String[] {"authority", "Consulate", "place", "ERI"},
            new String[] {"authority", "Consulate"},
            new String[] {"authority", "Consulate", "place", "ERI", "agreed", "spoken"})) {
      assertThat(take(lead, thread, 1, "requested", there).getContentAsString())
          .contains("unless they asked for it in writing");
    }
    goOn(thread, 1, "requested", "authority", "Town hall", "place", "DEU");
  }

  @Test
  @Serves("SGR-045")
  void asylum_and_the_procedure_of_a_victim_go_on_in_step_and_neither_ends_the_other()
      throws Exception {
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/identification/presume",
                "after",
                "0",
                "on",
                today().toString(),
                "age",
                "adult",
                "reasons",
                "Her passport was kept."));
    UUID thread = fled("fled", "ERI");
    goOn(thread, 1, "lodged", "authority", "Asylum office");
    goOn(thread, 2, "refused", "reasons", "No ground was seen.");

    assertThat(told(thread))
        .contains("In step with this", "Presumed to be a victim", "Neither ends the other");
    String identification = team.at(lead).text("/en/cases/" + id + "/identification");
    assertThat(identification)
        .contains("Asylum and displacement", "Asylum refused", "Protected as a victim since");
    assertThat(team.at(lead).text("/en/cases/" + id + "/clocks")).contains("30 days left");
    goOn(thread, 3, "ended", "reasons", "It was refused for good.");
    assertThat(team.at(lead).text("/en/cases/" + id + "/identification"))
        .contains("Protected as a victim since", "Ended");
    assertThat(team.at(lead).text("/en/cases/" + id + "/clocks")).contains("30 days left");
  }

  @Test
  void nobody_is_sent_away_while_their_asylum_is_open() throws Exception {
    UUID thread = fled("fled", "ERI");
    assertThat(removal()).endsWith("?received");
    goOn(thread, 1, "lodged", "authority", "Asylum office");
    assertThat(removal()).endsWith("?refused-asylum");
    assertThat(witness()).endsWith("?received");
    goOn(thread, 2, "refused", "reasons", WHY, "appeal-by", today().plusDays(14).toString());
    assertThat(removal()).endsWith("?refused-asylum");
    Person authority = authority();
    UUID leaving = begun("return", "proposed", "asked-by", "here", "place", "ETH");
    assertThat(
            take(
                    authority,
                    leaving,
                    1,
                    "ordered",
                    "authority",
                    "Office",
                    "law",
                    "§ 5",
                    "reasons",
                    WHY)
                .getContentAsString())
        .contains("An asylum procedure is open");

    owner
        .sql("update chronicle.step set due_on = happened_on - 1 where kind like '%.refused'")
        .update();
    assertThat(removal()).endsWith("?received");
    assertThat(team.at(lead).text("/en/cases/" + id + "/clocks")).contains("Removal asked for");
  }

  private String removal() throws Exception {
    return request("removal");
  }

  private String witness() throws Exception {
    return request("witness");
  }

  private String request(String what) throws Exception {
    String to =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/clocks/request",
                "thread",
                UUID.randomUUID().toString(),
                "on",
                today().toString(),
                "request",
                what,
                "reasons",
                WHY)
            .getRedirectedUrl();
    return Objects.requireNonNull(to);
  }

  @Test
  void whoever_is_displaced_in_their_own_country_has_no_other_state_to_be_kept_from()
      throws Exception {
    begun("displacement", "flagged", "status", "displaced");

    must(agree(UUID.randomUUID(), "The society"));
  }

  @Test
  void where_they_fled_from_lies_under_the_key_of_members_and_nowhere_else() throws Exception {
    fled("fled", "ERI");

    assertThat(
            owner
                .sql(
                    "select coalesce(string_agg(row_to_json(e)::text, ' '), '') from audit.entry e")
                .query(String.class)
                .single())
        .doesNotContain("ERI");
    owner
        .sql(
            "delete from chronicle.words where step in (select id from chronicle.step where kind ="
                + " 'displacement.flagged')")
        .update();
    mustBeKept(agree(UUID.randomUUID(), "The clinic"), SAY_ORIGIN);
  }
}
