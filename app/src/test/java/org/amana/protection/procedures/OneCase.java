package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** A case of an adult that a case worker leads, and what is done in it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
abstract class OneCase {

  static final String WHY = "She was made to carry it; Quintessa saw it.";

  @Autowired ATeam team;
  @Autowired FreshDatabase.Owner owner;
  @Autowired Clock clock;

  Person lead;
  UUID id;

  @BeforeEach
  void a_case_of_an_adult_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String page() {
    return "/en/cases/" + id + "/procedures";
  }

  String[] typed(UUID thread, int after, String... more) {
    List<String> typed =
        new ArrayList<>(
            List.of("thread", thread.toString(), "after", "" + after, "on", today().toString()));
    typed.addAll(List.of(more));
    return typed.toArray(String[]::new);
  }

  MockHttpServletResponse begin(UUID thread, String procedure, String step, String... more)
      throws Exception {
    return team.at(lead).fill(page() + "/begin/" + procedure + "/" + step, typed(thread, 0, more));
  }

  /** Begins one, as it must go. */
  UUID begun(String procedure, String step, String... more) throws Exception {
    UUID thread = UUID.randomUUID();
    must(begin(thread, procedure, step, more));
    return thread;
  }

  MockHttpServletResponse take(Person who, UUID thread, int after, String step, String... more)
      throws Exception {
    return team.at(who).fill(page() + "/" + thread + "/" + step, typed(thread, after, more));
  }

  void goOn(UUID thread, int after, String step, String... more) throws Exception {
    must(take(lead, thread, after, step, more));
  }

  static void must(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  /** The person agrees, on the page of consent, to what a recipient may have. */
  MockHttpServletResponse agree(String move, UUID consent, String recipient, String... more)
      throws Exception {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("thread", consent.toString());
    typed.put("text", "1");
    typed.put("on", today().toString());
    typed.put("from", today().toString());
    typed.put("until", today().plusDays(10).toString());
    typed.put("recipient", recipient);
    typed.put("purpose", "care");
    typed.put("groups", "needs identity contact situation family");
    typed.put("channel", "spoken");
    typed.put("language", "ti");
    typed.put("law", "danger");
    typed.put("words", WHY);
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    List<String> all = new ArrayList<>();
    typed.forEach((name, value) -> all.addAll(List.of(name, value)));
    return team.at(lead)
        .fill("/en/cases/" + id + "/consent/begin/" + move, all.toArray(String[]::new));
  }

  /** The person agrees that this organisation keeps what they are discriminated for. */
  UUID agreedToGrounds() throws Exception {
    UUID consent = UUID.randomUUID();
    must(agree("given", consent, lead.organisation().name(), "groups", "grounds"));
    return consent;
  }

  String told(UUID thread) throws Exception {
    return team.at(lead).text(page() + "/" + thread);
  }

  List<String> steps() {
    return owner
        .sql(
            """
            select kind || coalesce(' ' || (due_on - happened_on), '') from chronicle.step
            where room = 'procedures' and record = :id order by made_at, id
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  Person authority() throws Exception {
    Person authority = team.add("board", Role.AUTHORITY);
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            authority.signInName(),
            "purpose",
            "identification");
    return authority;
  }
}
