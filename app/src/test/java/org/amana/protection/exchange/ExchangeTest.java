package org.amana.protection.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.SetUpVault;
import org.amana.platform.vault.Vault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.request.RequestContextHolder;

/** Cases of another system in, and out again, by page: keys, log and chronicle included. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class ExchangeTest {

  private static final String THREE =
      """
      [{"id": "1", "prs_FirstName": "Quintessa", "vic_TraffickingStatus": "ActualVictimOfTrafficking"},
       {"id": "2", "prs_FirstName": "Hanna", "prs_Gender": "woman", "prs_Surname": "Abebe"},
       {"id": "3", "name": "Miriam"}]
      """;

  @Autowired private ATeam team;
  @Autowired private Standard standard;
  @Autowired private Vault vault;
  @Autowired private Clock clock;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;
  private Person colleague;

  @BeforeEach
  void people_are_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    colleague = team.add("colleague", Role.CASE_WORKER);
  }

  private String bringIn(Person who, String content, String... more) throws Exception {
    return send(who, content, more).getContentAsString();
  }

  private MockHttpServletResponse send(Person who, String content, String... more)
      throws Exception {
    String[] fields =
        more.length > 0 ? more : new String[] {"source", "A shelter", "purpose", "care"};
    return team.at(who)
        .upload(
            "/en/cases/import",
            new MockMultipartFile(
                "file", "them.json", "application/json", content.getBytes(StandardCharsets.UTF_8)),
            fields);
  }

  private long cases() {
    return count("select count(*) from cases.record");
  }

  private long count(String sql) {
    return owner.sql(sql).query(Long.class).single();
  }

  private UUID theCase() {
    return owner.sql("select id from cases.record").query(UUID.class).single();
  }

  private String pageOf(UUID id) {
    return "/en/cases/" + id + "/exchange";
  }

  /** To the person. */
  private MockHttpServletResponse handOut(Person who, UUID id, String form, String... groups)
      throws Exception {
    String ticked =
        groups.length == 0
            ? "identity contact situation needs health legal family"
            : String.join(" ", groups);
    return fill(who, id, "to", "person", "recipient", "", "form", form, "groups", ticked);
  }

  private MockHttpServletResponse share(Person who, String recipient, String... groups)
      throws Exception {
    String ticked = groups.length == 0 ? "identity" : String.join(" ", groups);
    return fill(
        who,
        theCase(),
        "to",
        "organisation",
        "recipient",
        recipient,
        "form",
        "json",
        "groups",
        ticked);
  }

  private MockHttpServletResponse fill(Person who, UUID id, String... fields) throws Exception {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("purpose", "care"));
    return team.at(who).fill(pageOf(id), all.toArray(String[]::new));
  }

  private List<String> logged(UUID id) {
    return owner
        .sql("select action from audit.entry where subject = :subject order by number")
        .param("subject", "case/" + id)
        .query(String.class)
        .list();
  }

  @Test
  void every_row_is_brought_in_whole_or_flagged_or_set_aside() throws Exception {
    String account = bringIn(lead, THREE);

    assertThat(account)
        .contains("2 cases were brought in", "prs_Surname", "Not a code of this field")
        .contains("Not one value that the standard knows")
        .doesNotContain("Quintessa", "Hanna", "Miriam");
    assertThat(cases()).isEqualTo(2);
    assertThat(team.at(lead).text("/en/cases")).contains("1–2 of 2").doesNotContain("Quintessa");
  }

  @Test
  void the_same_file_again_changes_nothing() throws Exception {
    bringIn(lead, THREE);
    String again = bringIn(lead, THREE);

    assertThat(again).contains("No case was brought in", "Here already");
    assertThat(cases()).isEqualTo(2);
    assertThat(count("select count(*) from chronicle.step")).isEqualTo(2);
  }

  @Test
  void a_case_without_a_number_is_known_by_what_it_says() throws Exception {
    String one = "[{\"prs_FirstName\": \"Quintessa\"}, {\"prs_FirstName\": \"Quintessa\"}]";

    assertThat(bringIn(lead, one)).contains("One case was brought in", "a second time");
    assertThat(bringIn(lead, one)).contains("No case was brought in");
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void another_source_has_numbers_of_its_own() throws Exception {
    bringIn(lead, THREE);
    bringIn(lead, THREE, "source", "Another shelter", "purpose", "care");

    assertThat(cases()).isEqualTo(4);
  }

  @Test
  void nobody_hears_of_a_colleagues_case_by_bringing_it_in() throws Exception {
    bringIn(lead, THREE);

    assertThat(bringIn(colleague, THREE))
        .contains("2 cases were brought in")
        .doesNotContain("Here already");
  }

  @Test
  void a_file_that_breaks_off_changes_nothing() throws Exception {
    MockHttpServletResponse answer = send(lead, THREE.substring(0, THREE.length() - 10));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("them.json:3: this is no list", "A shelter");
    assertThat(cases()).isZero();
  }

  @Test
  void a_second_case_that_cannot_be_kept_takes_the_first_with_it() throws Exception {
    owner.sql("create unique index one_alone on exchange.source ((true))").update();
    try {
      assertThat(send(lead, THREE).getStatus()).isEqualTo(500);
    } finally {
      owner.sql("drop index exchange.one_alone").update();
    }
    assertThat(cases()).isZero();
    assertThat(count("select count(*) from vault.safe_key")).isZero();
  }

  @Test
  void checking_alone_keeps_nothing() throws Exception {
    String account =
        bringIn(lead, THREE, "source", "A shelter", "purpose", "care", "check", "true");

    assertThat(account).contains("Checked only", "prs_Surname");
    assertThat(cases()).isZero();
  }

  @Test
  void what_is_missing_is_told_field_by_field_and_what_was_typed_stays() throws Exception {
    MockHttpServletResponse answer =
        team.at(lead).fill("/en/cases/import", "source", "A shelter", "purpose", "fun");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Choose a purpose", "Choose a file", "A shelter");
  }

  @Test
  void what_the_source_said_stands_there_as_what_it_said() throws Exception {
    bringIn(lead, THREE.substring(0, THREE.indexOf("},") + 1) + "]");
    UUID id = theCase();

    assertThat(team.at(lead).text("/en/cases/" + id)).contains("Quintessa");
    assertThat(team.at(lead).text(pageOf(id)))
        .contains("What the source said", "ActualVictimOfTrafficking", "A shelter");
    assertThat(team.at(lead).text("/en/cases/" + id + "/identification"))
        .doesNotContain("Confirmed to be a victim");
    assertThat(team.at(lead).text("/ar/cases/" + id + "/exchange")).contains("ما قاله المصدر");
  }

  @Test
  void every_field_goes_round_through_keys_and_rows() throws Exception {
    NamedCase full = new NamedCase("full", new RandomCases(standard, 83).full());
    AFile file = new AFile(standard);
    bringIn(lead, new String(file.json(List.of(full)), StandardCharsets.UTF_8));

    MockHttpServletResponse json = handOut(lead, theCase(), "json");
    MockHttpServletResponse table = handOut(lead, theCase(), "csv");

    assertThat(json.getHeader("Content-Disposition")).contains("htcds-", ".json");
    assertThat(json.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(file.read(json.getContentAsByteArray()).getFirst().standard().parts())
        .isEqualTo(full.standard().parts());
    assertThat(file.read(table.getContentAsByteArray()).getFirst().standard().parts())
        .isEqualTo(full.standard().parts());
    assertThat(logged(theCase())).contains("exchange.import", "exchange.hand-out");
    assertThat(team.at(lead).text(pageOf(theCase()))).contains("Handed out before", "Table (CSV)");
  }

  @Test
  void only_what_was_chosen_leaves() throws Exception {
    NamedCase full = new NamedCase("full", new RandomCases(standard, 83).full());
    AFile file = new AFile(standard);
    bringIn(lead, new String(file.json(List.of(full)), StandardCharsets.UTF_8));

    StandardCase contact =
        file.read(handOut(lead, theCase(), "json", "contact").getContentAsByteArray())
            .getFirst()
            .standard();

    assertThat(contact.value("prs_MobilePhone")).isPresent();
    assertThat(contact.value("prs_FirstName")).isEmpty();
    assertThat(contact.of("victim")).isEmpty();
  }

  @Test
  void an_organisation_receives_nothing_without_a_consent_that_covers_it() throws Exception {
    bringIn(lead, "[{\"prs_FirstName\": \"Quintessa\"}]");
    String organisation = lead.organisation().name();

    MockHttpServletResponse answer = share(lead, organisation);
    MockHttpServletResponse nobody = share(lead, "Nobody");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("No consent of the person and no duty covers this")
        .doesNotContain("Quintessa");
    assertThat(nobody.getContentAsString()).contains("an organisation that is known here");
    assertThat(logged(theCase())).doesNotContain("exchange.hand-out");
  }

  /** Of a consent, in the form in which its room keeps it. */
  private record Receiver(String kind, UUID id) {}

  private record Terms(
      Receiver recipient,
      String name,
      String purpose,
      List<String> groups,
      LocalDate from,
      LocalDate until) {}

  private record How(String channel, String language, boolean hasInterpreter, int text) {}

  private record Agreed(Terms terms, How how) {}

  private void agree(UUID id, String... groups) {
    UUID step = UUID.randomUUID();
    LocalDate today = LocalDate.now(clock);
    Agreed agreed =
        new Agreed(
            new Terms(
                new Receiver("ORGANISATION", lead.organisation().id()),
                lead.organisation().name(),
                "CARE",
                List.of(groups),
                today,
                today.plusDays(30)),
            new How("SPOKEN", "ti", false, 1));
    owner
        .sql(
            """
            insert into chronicle.step (id, record, thread, number, room, kind, happened_on, needs, person,
              made_at, version)
            values (:step, :id, :step, 1, 'consent', 'given', :today, 'write', :person, now(), 1)
            """)
        .param("step", step)
        .param("id", id)
        .param("today", today)
        .param("person", lead.id().value())
        .update();
    owner
        .sql("insert into chronicle.facts (step, record, sealed) values (:step, :id, :sealed)")
        .param("step", step)
        .param("id", id)
        .param(
            "sealed",
            vault.protect(Plaintext.of(agreed), new Place("chronicle.facts", "sealed", step)))
        .update();
  }

  @Test
  void an_organisation_receives_what_a_consent_covers_and_no_more() throws Exception {
    bringIn(
        lead,
        """
        [{"prs_FirstName": "Quintessa", "prs_Birthdate": "1990-05-06", "prs_MobilePhone": "+441632960000"}]
        """);
    agree(theCase(), "CONTACT");
    String organisation = lead.organisation().name();

    MockHttpServletResponse more = share(lead, organisation, "contact", "identity");
    MockHttpServletResponse covered = share(lead, organisation, "contact");

    assertThat(more.getStatus()).isEqualTo(422);
    assertThat(covered.getStatus()).isEqualTo(200);
    assertThat(covered.getContentAsString()).contains("+441632960000").doesNotContain("Quintessa");
    assertThat(logged(theCase())).contains("consent.disclosed", "exchange.hand-out");
  }

  @Test
  void who_is_no_member_hands_nothing_out() throws Exception {
    bringIn(lead, "[{\"prs_FirstName\": \"Quintessa\"}]");

    assertThat(team.at(colleague).open(pageOf(theCase())).getStatus()).isEqualTo(404);
    assertThat(handOut(colleague, theCase(), "json").getStatus()).isEqualTo(404);
  }

  @Test
  void nothing_leaves_that_cannot_be_written_down() throws Exception {
    bringIn(lead, "[{\"prs_FirstName\": \"Quintessa\"}]");
    owner.sql("revoke insert on audit.entry from amana_app").update();
    try {
      MockHttpServletResponse answer = handOut(lead, theCase(), "json");

      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain("Quintessa");
    } finally {
      owner.sql("grant insert on audit.entry to amana_app").update();
    }
  }

  @Test
  void a_decision_of_our_own_takes_the_place_of_what_the_source_said() throws Exception {
    bringIn(
        lead,
        """
        [{"vic_TraffickingStatus": "NotAVictimOfTrafficking",
          "vic_TraffickingStatusDecisionMakingOrg": "Police"}]
        """);
    team.at(lead)
        .fill(
            "/en/cases/" + theCase() + "/identification/presume",
            "after",
            "0",
            "on",
            "2026-01-02",
            "age",
            "adult",
            "reasons",
            "What she told.");

    StandardCase out =
        new AFile(standard)
            .read(handOut(lead, theCase(), "json").getContentAsByteArray())
            .getFirst()
            .standard();

    assertThat(out.value("vic_TraffickingStatus")).contains("PossibleVictimOfTrafficking");
    assertThat(out.value("vic_TraffickingStatusDecisionMakingOrg")).isEmpty();
    assertThat(team.at(lead).text(pageOf(theCase())))
        .contains("no longer goes with what was decided here");
  }

  @Test
  void what_is_erased_can_come_in_again() throws Exception {
    bringIn(lead, "[{\"id\": \"1\", \"prs_FirstName\": \"Quintessa\"}]");
    team.at(lead).fill("/en/cases/" + theCase() + "/erase");

    assertThat(count("select count(*) from exchange.source")).isZero();
    assertThat(bringIn(lead, "[{\"id\": \"1\", \"prs_FirstName\": \"Quintessa\"}]"))
        .contains("One case was brought in");
  }

  @Test
  void no_row_tells_the_number_that_the_source_has() throws Exception {
    bringIn(lead, "[{\"id\": \"QN-4711\", \"prs_FirstName\": \"Quintessa\"}]");

    String mark = owner.sql("select mark from exchange.source").query(String.class).single();

    assertThat(mark).matches("[0-9a-f]{64}").doesNotContain("4711");
    assertThat(bringIn(lead, "[{\"id\": \"QN-4712\", \"prs_FirstName\": \"Quintessa\"}]"))
        .contains("One case was brought in");
    assertThat(count("select count(distinct mark) from exchange.source")).isEqualTo(2);
  }
}
