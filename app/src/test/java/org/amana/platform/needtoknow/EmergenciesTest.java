package org.amana.platform.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** Breaking the glass: what opens, who hears of it, who hands a key over, who judges. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class EmergenciesTest {

  private static final String NAME = "Quintessa";
  private static final String FACTS = "Needs insulin.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;
  private Person colleague;
  private Person first;
  private Person second;
  private UUID id;
  private String reference;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    first = team.add("first", Role.CUSTODIAN);
    second = team.add("second", Role.CUSTODIAN);
    lead = team.add("lead", Role.CASE_WORKER);
    colleague = team.addElsewhere("colleague", Role.CASE_WORKER);
    id = team.begin(lead, NAME, FACTS);
    reference = team.reference(id);
  }

  private String of(Person person) throws Exception {
    return team.at(person).text("/en/cases/" + id);
  }

  private String page() {
    return "/en/emergencies/" + team.emergency();
  }

  @Test
  void facts_open_at_once_and_who_it_is_when_two_custodians_agree() throws Exception {
    MockHttpServletResponse begun = team.breakGlass(colleague, reference, true);

    assertThat(begun.getRedirectedUrl()).isEqualTo("/en/cases/" + id);
    assertThat(of(colleague)).contains("insulin", "Opened in an emergency").doesNotContain(NAME);

    team.at(first).fill(page() + "/hand-over");
    assertThat(of(colleague)).doesNotContain(NAME);
    team.at(second).fill(page() + "/hand-over");
    assertThat(of(colleague)).contains(NAME);
    assertThat(team.at(first).open("/en/cases/" + id).getStatus()).isEqualTo(404);
  }

  @Test
  void one_custodian_twice_is_one_custodian() throws Exception {
    team.breakGlass(colleague, reference, true);

    team.at(first).fill(page() + "/hand-over");
    team.at(first).fill(page() + "/hand-over");

    assertThat(of(colleague)).doesNotContain(NAME);
    assertThat(team.at(first).text(page())).contains("1 of 2");
  }

  @Test
  void those_who_answer_hear_of_it_at_once_and_the_alert_names_nobody() throws Exception {
    Person auditor = team.add("auditor", Role.AUDITOR);
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);
    Person stranger = team.addElsewhere("stranger", Role.SUPERVISOR);
    team.breakGlass(colleague, reference, false);

    for (Person who : List.of(lead, auditor, supervisor)) {
      assertThat(team.at(who).text("/en/about")).contains("1 emergency waits for you");
      assertThat(team.at(who).text("/en/emergencies"))
          .contains("Danger to life")
          .doesNotContain(reference, NAME, id.toString());
    }
    assertThat(team.at(colleague).text("/en/about")).doesNotContain("waits for you");
    assertThat(team.at(stranger).text("/en/about")).doesNotContain("waits for you");
    assertThat(team.at(stranger).open(page()).getStatus()).isEqualTo(404);
  }

  @Test
  void another_judges_it_once_and_nobody_judges_their_own() throws Exception {
    team.breakGlass(colleague, reference, false);

    assertThat(review(colleague).getStatus()).isIn(403, 404);
    assertThat(review(lead).getRedirectedUrl()).isEqualTo("/en/emergencies");
    assertThat(review(lead).getStatus()).isEqualTo(409);
    assertThat(team.at(lead).text(page())).contains("Not justified");
    assertThat(team.at(lead).text("/en/about")).doesNotContain("waits for you");
  }

  private MockHttpServletResponse review(Person who) throws Exception {
    return team.at(who)
        .fill(page() + "/review", "finding", "not-justified", "words", "Not urgent.");
  }

  @Test
  void after_the_hour_it_is_closed() throws Exception {
    team.breakGlass(colleague, reference, true);
    owner.sql("update needtoknow.emergency set ends_at = now()").update();

    assertThat(team.at(colleague).open("/en/cases/" + id).getStatus()).isEqualTo(404);
    assertThat(team.at(first).fill(page() + "/hand-over").getStatus()).isIn(404, 409);
  }

  @Test
  void who_owes_an_answer_for_three_days_opens_no_file_any_more() throws Exception {
    UUID own = team.begin(colleague, "Quarrier", "");
    team.breakGlass(colleague, reference, false);
    owner.sql("update needtoknow.emergency set begun_at = now() - interval '73 hours'").update();

    assertThat(team.at(colleague).open("/en/cases/" + own).getStatus()).isEqualTo(404);
    review(lead);
    assertThat(team.at(colleague).open("/en/cases/" + own).getStatus()).isEqualTo(200);
  }

  @Test
  void without_a_reason_of_thirty_letters_nothing_opens() throws Exception {
    MockHttpServletResponse answer =
        team.at(colleague)
            .fill(
                "/ar/emergencies/new",
                "reference",
                reference,
                "purpose",
                "protection",
                "reason",
                "medical",
                "words",
                "قصير");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("بين 30 حرفًا و1000 حرف", "قصير");
    assertThat(team.at(colleague).open("/en/cases/" + id).getStatus()).isEqualTo(404);
  }

  @Test
  void a_reference_that_is_nobodys_and_one_of_another_organisation_get_one_answer()
      throws Exception {
    owner
        .sql("update needtoknow.file set organisation = gen_random_uuid() where id = :id")
        .param("id", id)
        .update();

    String hidden = team.breakGlass(colleague, reference, false).getContentAsString();
    String none = team.breakGlass(colleague, "0000-0000", false).getContentAsString();

    assertThat(hidden).contains("No file of this reference can be opened");
    assertThat(withoutTokens(hidden).replace(reference, "…"))
        .isEqualTo(withoutTokens(none).replace("0000-0000", "…"));
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "…");
  }

  @Test
  void every_step_stands_in_the_log() throws Exception {
    team.breakGlass(colleague, reference, true);
    team.at(first).fill(page() + "/hand-over");
    of(colleague);
    review(lead);

    assertThat(
            owner
                .sql(
                    """
                    select action from audit.entry where subject = :subject and actor <> :lead
                    order by number
                    """)
                .param("subject", "case/" + id)
                .param("lead", lead.id().toString())
                .query(String.class)
                .list())
        .containsExactly(
            "needtoknow.emergency-begun", "needtoknow.share-handed-over", "cases.opened");
  }

  @Test
  void an_administrator_and_an_operator_find_no_way_in() throws Exception {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.OPERATOR)) {
      Tab tab = team.at(team.add(role.code(), role));

      assertThat(tab.open("/en/emergencies/new").getStatus()).as(role.code()).isEqualTo(403);
      assertThat(tab.text("/en/emergencies")).contains("There is none for you to see.");
    }
  }
}
