package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.intake.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** What is known of a person, changed by one and by two, and what was known before. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class CaseHistoryTest {

  private static final String NAME = "Quintessa";

  @Autowired private ATeam team;
  @Autowired private CaseLog log;
  @Autowired private TransactionTemplate transaction;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;
  private Person colleague;
  private UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    colleague = team.add("colleague", Role.CASE_WORKER);
    id = team.begin(lead, NAME, "Speaks Tigrinya; needs insulin.");
  }

  private String of(Person person) throws Exception {
    return team.at(person).text("/en/cases/" + id);
  }

  private void admit(Person person) throws Exception {
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            person.signInName(),
            "purpose",
            "care");
  }

  private List<String> logged() {
    return owner
        .sql("select action || ' ' || actor from audit.entry where subject = :subject")
        .param("subject", "case/" + id)
        .query(String.class)
        .list();
  }

  @Test
  void what_only_one_of_two_has_changed_is_kept_of_both() throws Exception {
    change("1", "family", "Quill");
    MockHttpServletResponse second =
        change("1", "sex", "female", "given-none", "", "given", "Hagar");

    assertThat(second.getRedirectedUrl()).isEqualTo("/en/cases/" + id);
    assertThat(of(lead)).contains("Quill", "Female", "insulin");
  }

  private MockHttpServletResponse change(String version, String... typed) throws Exception {
    String[] all = new String[typed.length + 2];
    all[0] = "version";
    all[1] = version;
    System.arraycopy(typed, 0, all, 2, typed.length);
    return team.at(lead).fill("/en/cases/" + id + "/change", all);
  }

  @Test
  void a_person_chooses_between_two_answers_and_the_one_that_was_given_up_stays_in_the_history()
      throws Exception {
    change("1", "family", "Quill", "sex", "female");
    MockHttpServletResponse clash = change("1", "family", "Quince", "sex", "unknown");
    assertThat(clash.getStatus()).isEqualTo(409);
    assertThat(clash.getContentAsString())
        .contains("name=\"keep-family\"", "name=\"keep-sex\"", "Quill", "Quince", "Female");

    change("2", "family", "Quince", "keep-family", "own", "sex", "unknown", "keep-sex", "theirs");

    assertThat(of(lead)).contains("Quince", "Female").doesNotContain("Quill");
    assertThat(team.at(lead).text("/en/cases/" + id + "/history"))
        .contains(NAME, "Quill", "Quince", "Female", "Not asked", "<bdi>Somebody</bdi></h2>");
    assertThat(logged()).contains("cases.history-read " + lead.id());
  }

  @Test
  void a_history_shows_facts_to_whom_they_are_and_who_it_is_to_nobody_else() throws Exception {
    change("1", "family", "Quill", "facts", "Needs a doctor.");
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    assertThat(team.at(supervisor).text("/en/cases/" + id + "/history"))
        .contains("What was changed is not for you")
        .doesNotContain(NAME, "Quill", "insulin", "doctor");
    assertThat(team.at(colleague).open("/en/cases/" + id + "/history").getStatus()).isEqualTo(404);
  }

  @Test
  void the_history_opens_under_the_new_key_of_a_case() throws Exception {
    change("1", "family", "Quill");
    admit(colleague);
    team.at(lead).fill("/en/cases/" + id + "/team/remove", "person", colleague.id().toString());

    assertThat(team.at(lead).text("/en/cases/" + id + "/history")).contains(NAME, "Quill");
  }

  @Test
  void what_was_known_before_lies_encrypted_too() throws Exception {
    change("1", "family", "Quill", "facts", "Needs a doctor.");

    for (String table : List.of("cases.facts_before", "cases.identity_before")) {
      List<byte[]> kept =
          owner.sql("select sealed from " + table).query((row, _) -> row.getBytes(1)).list();
      assertThat(kept).hasSize(1);
      assertThat(new String(kept.getFirst(), StandardCharsets.ISO_8859_1))
          .as(table)
          .doesNotContain(NAME, "insulin", "family");
    }
  }

  @Test
  void a_history_that_was_put_back_does_not_agree_with_the_log() throws Exception {
    change("1", "family", "Quill");
    change("2", "family", "Quince");
    assertThat(live()).isEqualTo(lastLogged());

    owner
        .sql(
            """
            delete from cases.identity_before where change = (
              select id from cases.change where number = 2)
            """)
        .update();

    assertThat(live()).isNotEqualTo(lastLogged());
  }

  private String live() {
    List<String> rows = new ArrayList<>();
    transaction.executeWithoutResult(
        _ -> log.tellEach((row, version, digest) -> rows.add(version + " " + digest)));
    return String.join(",", rows);
  }

  private String lastLogged() {
    return owner
        .sql(
            """
            select (line::jsonb ->> 'row-version') || ' ' || (line::jsonb ->> 'row-digest')
            from audit.entry where row_written = :row order by number desc limit 1
            """)
        .param("row", "cases.identity/" + id)
        .query(String.class)
        .single();
  }

  @Test
  @Serves("GPA-PPd")
  void what_every_record_should_carry_is_told_where_it_is_missing_and_stops_nobody()
      throws Exception {
    assertThat(of(lead)).contains("Not recorded yet", "Sex", "Language");
    assertThat(team.at(lead).text("/en/cases")).contains("Sex", "Language").doesNotContain("Age");

    change("1", "sex", "refused", "talkLanguage", "Tigrinya");
    assertThat(of(lead)).contains("Not recorded yet", "Notice of rights");
    MockHttpServletResponse told =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/procedures/begin/rights-notice/given",
                "thread",
                UUID.randomUUID().toString(),
                "after",
                "0",
                "on",
                owner.sql("select current_date::text").query(String.class).single(),
                "language",
                "ti",
                "interpreter",
                "none-needed",
                "way",
                "spoken",
                "text",
                "2026-1",
                "understood",
                "yes");

    assertThat(told.getStatus()).as(told.getContentAsString()).isEqualTo(302);
    assertThat(of(lead)).doesNotContain("Not recorded yet");
    assertThat(team.at(lead).text("/en/cases?show=lacking")).doesNotContain(team.reference(id));
  }

  @Test
  void an_answer_may_be_unknown_refused_or_not_asked_yet() throws Exception {
    change("1", "given", "", "given-none", "unknown", "gender", "refused", "stateless", "");

    assertThat(of(lead))
        .contains("Does not know", "Did not want to say")
        .doesNotContain("Hagar", "Stateless");
  }

  @Test
  void a_form_that_is_sent_twice_begins_one_case() throws Exception {
    String form = UUID.randomUUID().toString();
    String[] typed = {"id", form, "purpose", "care", "given", "Liya"};

    String first = team.at(lead).fill("/en/cases/new", typed).getRedirectedUrl();
    String second = team.at(lead).fill("/en/cases/new", typed).getRedirectedUrl();
    MockHttpServletResponse ofAnother = team.at(colleague).fill("/en/cases/new", typed);

    assertThat(first).isEqualTo("/en/cases/" + form).isEqualTo(second);
    assertThat(ofAnother.getStatus()).isEqualTo(404);
    assertThat(owner.sql("select count(*) from cases.record").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void a_case_of_the_first_form_opens_and_takes_the_present_one() throws Exception {
    assertThat(FirstForm.facts("Speaks Tigrinya.".getBytes(StandardCharsets.UTF_8)).to("facts"))
        .isEqualTo(new Answer.Known<>("Speaks Tigrinya."));
    assertThat(
            FirstForm.identity(
                    "{\"given\":\"Hagar\",\"family\":\"\",\"birthYear\":1998,\"note\":\"Told.\"}  "
                        .getBytes(StandardCharsets.UTF_8))
                .kept())
        .isEqualTo(Map.of("given", "=Hagar", "birth", "=1998", "note", "=Told."));
  }
}
