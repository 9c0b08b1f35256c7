package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** The ceremony for somebody who lost both phrase and kit, as it is done on the pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class LostKeyTest {

  private static final String NAME = "Quintessa";
  private static final String FRESH = "a lamp in the third window";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;

  @BeforeEach
  void nobody_has_lost_anything_yet() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
  }

  private MockHttpServletResponse ask(Person person) throws Exception {
    team.at(person).fill("/en/key/lock");
    return team.at(person).fill("/en/key/renew", "phrase", FRESH, "again", FRESH);
  }

  private String renewal() {
    return owner.sql("select id from vault.renewal").query(UUID.class).single().toString();
  }

  private int agree(Person custodian) throws Exception {
    return team.at(custodian).fill("/en/renewals/" + renewal() + "/agree").getStatus();
  }

  private String finish(Person person) throws Exception {
    return team.at(person).fill("/en/key/renew/finish", "phrase", FRESH).getContentAsString();
  }

  private List<String> logged() {
    return owner
        .sql(
            """
            select action || case when line like '%refused%' then ' refused' else '' end
            from audit.entry where action like 'custody.%rene%'
              and subject = 'person/' || :lead order by number
            """)
        .param("lead", lead.id().toString())
        .query(String.class)
        .list();
  }

  @Test
  void two_custodians_give_a_lead_their_cases_back() throws Exception {
    Person first = team.add("first", Role.CUSTODIAN);
    Person second = team.add("second", Role.CUSTODIAN);
    UUID id = team.begin(lead, NAME, "Speaks Tigrinya.");

    assertThat(ask(lead).getContentAsString()).contains("Your recovery kit");
    assertThat(team.at(lead).text("/en/key/renew")).contains("0 of 2 custodians");
    assertThat(team.at(first).text("/en/renewals")).contains(lead.name(), "0 of 2 custodians");
    assertThat(agree(first)).isEqualTo(302);
    assertThat(team.at(lead).fill("/en/key/renew/finish", "phrase", FRESH).getStatus())
        .isEqualTo(422);
    assertThat(agree(second)).isEqualTo(302);

    assertThat(finish(lead)).contains("1 file opens to it");
    assertThat(team.at(lead).text("/en/cases/" + id)).contains(NAME);
    assertThat(team.at(first).text("/en/renewals")).contains("Nobody asks for a new key.");
    assertThat(logged())
        .containsExactly(
            "custody.renewal-asked",
            "custody.renewal-agreed",
            "custody.key-renewed refused",
            "custody.renewal-agreed",
            "custody.key-renewed");
  }

  @Test
  void what_had_no_custodians_opens_again_when_the_lead_lets_them_in() throws Exception {
    Person member = team.add("member", Role.CASE_WORKER);
    UUID id = team.begin(lead, NAME, "Speaks Tigrinya.");
    String page = "/en/cases/" + id;
    team.at(lead).fill(page + "/team/admit", "signInName", "member@example.org", "purpose", "care");
    Person first = team.add("first", Role.CUSTODIAN);
    Person second = team.add("second", Role.CUSTODIAN);
    ask(member);
    agree(first);
    agree(second);

    assertThat(finish(member)).contains("1 file that was opened to you does not open yet");
    assertThat(team.at(member).text(page)).doesNotContain(NAME);
    team.at(lead).fill(page + "/team/admit", "signInName", "member@example.org", "purpose", "care");
    assertThat(team.at(member).text(page)).contains(NAME);
  }

  @Test
  void nobody_agrees_to_their_own_and_nobody_but_custodians_to_any() throws Exception {
    Person first = team.add("first", Role.CUSTODIAN);
    Person administrator = team.add("administrator", Role.ADMINISTRATOR);
    ask(first);

    assertThat(agree(first)).isEqualTo(409);
    assertThat(agree(lead)).isEqualTo(403);
    assertThat(agree(administrator)).isEqualTo(403);
    assertThat(team.at(first).text("/en/renewals")).contains("Others have to agree");
  }

  @Test
  void whoever_finds_the_phrase_goes_on_with_it() throws Exception {
    UUID id = team.begin(lead, NAME, "Speaks Tigrinya.");
    ask(lead);

    team.at(lead).fill("/en/key/renew/withdraw");

    team.at(lead).fill("/en/key/unlock", "phrase", ATeam.PHRASE);
    assertThat(team.at(lead).text("/en/cases/" + id)).contains(NAME);
  }
}
