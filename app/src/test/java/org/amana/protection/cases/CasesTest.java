package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Seal;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;

/** Who opens a case, what they see of it, and what stands in the log before they do. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class CasesTest {

  private static final String NAME = "Quintessa";
  private static final String FACTS = "Speaks Tigrinya; needs insulin.";

  @Autowired private ATeam team;
  @Autowired private Insiders insiders;
  @Autowired private MockMvc pages;
  @Autowired private Seal seal;
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
    id = team.begin(lead, NAME, FACTS);
  }

  private String of(Person person) throws Exception {
    return team.at(person).text("/en/cases/" + id);
  }

  private MockHttpServletResponse answerTo(Person person) throws Exception {
    return team.at(person).open("/en/cases/" + id);
  }

  private List<String> logged() {
    return owner
        .sql(
            """
            select action || ' ' || actor from audit.entry where subject = :subject
            order by number
            """)
        .param("subject", "case/" + id)
        .query(String.class)
        .list();
  }

  @Test
  void who_begins_a_case_leads_it_and_reads_it() throws Exception {
    assertThat(of(lead)).contains(NAME, "insulin", "a house by the sea", "1998", "Care");
    assertThat(team.at(lead).text("/ar/cases")).contains(team.reference(id)).doesNotContain(NAME);
    assertThat(logged()).containsExactly("cases.begun " + lead.id(), "cases.opened " + lead.id());
  }

  @Test
  void a_colleague_who_is_not_a_member_gets_the_answer_that_is_given_for_no_case()
      throws Exception {
    MockHttpServletResponse hidden = answerTo(colleague);
    MockHttpServletResponse none = team.at(colleague).open("/en/cases/" + UUID.randomUUID());

    assertThat(hidden.getStatus()).isEqualTo(404);
    assertThat(none.getStatus()).isEqualTo(404);
    assertThat(withoutAddress(hidden)).isEqualTo(withoutAddress(none));
    assertThat(team.at(colleague).text("/en/cases")).doesNotContain(team.reference(id));
  }

  private static String withoutAddress(MockHttpServletResponse answer) throws Exception {
    return answer
        .getContentAsString()
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
        .replaceAll("value=\"[^\"]+\"", "…");
  }

  @Test
  void a_supervisor_knows_that_it_is_there_and_not_of_whom() throws Exception {
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);
    Person another = team.addElsewhere("another", Role.SUPERVISOR);

    assertThat(of(supervisor))
        .contains(team.reference(id), "Who it is stays closed to you")
        .doesNotContain(NAME, "insulin");
    assertThat(team.at(supervisor).text("/en/cases")).contains(team.reference(id));
    assertThat(answerTo(another).getStatus()).isEqualTo(404);
  }

  @Test
  void neither_administrator_nor_operator_nor_auditor_sees_it() throws Exception {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR, Role.CUSTODIAN)) {
      assertThat(answerTo(team.add(role.code(), role)).getStatus()).as(role.code()).isEqualTo(404);
    }
  }

  @Test
  void a_member_reads_it_once_the_lead_lets_them_in() throws Exception {
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            "colleague@example.org",
            "purpose",
            "protection");

    assertThat(of(colleague)).contains(NAME, "Protection");
    assertThat(
            team.at(colleague)
                .fill("/en/cases/" + id + "/team/admit", "signInName", "x@example.org")
                .getStatus())
        .isIn(403, 422);
    assertThat(team.at(colleague).open("/en/cases/" + id + "/erase").getStatus()).isEqualTo(403);
  }

  @Test
  void who_is_removed_reads_nothing_that_comes_after() throws Exception {
    admit(colleague);
    assertThat(of(colleague)).contains(NAME);

    team.at(lead).fill("/en/cases/" + id + "/team/remove", "person", colleague.id().toString());

    assertThat(answerTo(colleague).getStatus()).isEqualTo(404);
    assertThat(of(lead)).contains(NAME);
    assertThat(logged()).contains("cases.key-changed " + lead.id(), "cases.removed " + lead.id());
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

  @Test
  void for_whom_it_concerns_the_case_does_not_exist_whatever_they_are() throws Exception {
    admit(colleague);
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/conflict",
            "kind",
            "person",
            "concerned",
            "colleague@example.org");
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/conflict",
            "kind",
            "person",
            "concerned",
            "supervisor@example.org");

    assertThat(answerTo(colleague).getStatus()).isEqualTo(404);
    assertThat(answerTo(supervisor).getStatus()).isEqualTo(404);
    assertThat(team.at(supervisor).text("/en/cases")).doesNotContain(team.reference(id));
    assertThat(team.breakGlass(colleague, team.reference(id), false).getStatus()).isEqualTo(404);
    assertThat(team.at(lead).text("/en/cases/" + id + "/team")).contains("Take off the list");
  }

  @Test
  void nothing_is_shown_that_cannot_be_written_down() throws Exception {
    owner.sql("revoke insert on audit.entry from amana_app").update();
    try {
      MockHttpServletResponse answer = answerTo(lead);

      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain(NAME, "insulin");
    } finally {
      owner.sql("grant insert on audit.entry to amana_app").update();
    }
    assertThat(of(lead)).contains(NAME);
  }

  @Test
  void a_sealed_node_shows_nothing_of_it() throws Exception {
    seal.close();

    MockHttpServletResponse answer = answerTo(lead);

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentAsString()).contains("sealed").doesNotContain(NAME, "insulin");
  }

  @Test
  void without_an_open_key_the_page_leads_to_the_phrase() throws Exception {
    team.at(lead).fill("/en/key/lock");

    assertThat(answerTo(lead).getRedirectedUrl()).startsWith("/en/key?to=%2Fcases%2F");
    assertThat(team.at(lead).open("/en/cases/new").getRedirectedUrl()).startsWith("/en/key?to=");
  }

  @Test
  void nobody_overwrites_what_they_have_not_seen() throws Exception {
    MockHttpServletResponse first = change("1", "Quill");
    MockHttpServletResponse second = change("1", "Quince");

    assertThat(first.getRedirectedUrl()).isEqualTo("/en/cases/" + id);
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString()).contains("The case was changed meanwhile", "Quince");
    assertThat(of(lead)).contains("Quill").doesNotContain("Quince", NAME);
  }

  private MockHttpServletResponse change(String version, String family) throws Exception {
    return team.at(lead)
        .fill(
            "/en/cases/" + id + "/change",
            "version",
            version,
            "purpose",
            "care",
            "given",
            "Hagar",
            "family",
            family);
  }

  @Test
  void what_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost() throws Exception {
    MockHttpServletResponse answer =
        team.at(lead).fill("/ar/cases/new", "purpose", "care", "family", NAME, "birth", "٣٠٢٤");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("لم يأت هذا اليوم بعد", NAME, "٣٠٢٤");
  }

  @Test
  void a_year_may_be_typed_in_the_digits_of_any_writing() throws Exception {
    MockHttpServletResponse answer =
        team.at(lead).fill("/ar/cases/new", "purpose", "care", "given", "هاجر", "birth", "١٩٩٨");

    assertThat(team.at(lead).text(Objects.requireNonNull(answer.getRedirectedUrl())))
        .contains("هاجر", "1998");
  }

  @Test
  void what_is_erased_is_gone_for_everybody_and_its_keys_with_it() throws Exception {
    team.at(lead).fill("/en/cases/" + id + "/erase");

    assertThat(answerTo(lead).getStatus()).isEqualTo(404);
    for (String table :
        List.of("vault.safe_key", "vault.custody_share", "cases.identity", "vault.tag")) {
      assertThat(owner.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
    assertThat(logged()).contains("cases.erased " + lead.id());
  }

  @Test
  void erasing_asks_for_a_fresh_proof_first() throws Exception {
    String erase = "/en/cases/" + id + "/erase";
    RequestPostProcessor before = authentication(insiders.provedAnHourAgo(lead));

    pages.perform(get(erase).with(before)).andExpect(redirectedUrlPattern("/en/confirm?to=*"));
    pages.perform(post(erase).with(before).with(csrf())).andExpect(status().isForbidden());

    assertThat(of(lead)).contains(NAME);
  }

  @Test
  void a_search_finds_ones_own_cases_by_how_the_name_sounds_and_no_others() throws Exception {
    assertThat(search(lead)).contains(team.reference(id));
    assertThat(search(colleague)).contains("None of your cases fits.").doesNotContain(NAME + "<");
    assertThat(owner.sql("select count(*) from searches.search").query(Long.class).single())
        .isEqualTo(2);
  }

  private String search(Person who) throws Exception {
    return team.at(who)
        .fill(
            "/en/cases/search",
            "given",
            "Hajar",
            "family",
            NAME,
            "birthYear",
            "1998",
            "purpose",
            "care",
            "reason",
            "She stands at our door.")
        .getContentAsString();
  }

  @Test
  void a_refusal_stands_in_the_log() throws Exception {
    answerTo(colleague);

    assertThat(
            owner
                .sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "case/" + id)
                .query(String.class)
                .list())
        .containsExactly("cases.begun", "needtoknow.refused-read");
  }
}
