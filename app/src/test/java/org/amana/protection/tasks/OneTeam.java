package org.amana.protection.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** A case worker who leads a case, a colleague who works on it, and their supervisor. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
abstract class OneTeam {

  static final String WORDS = "Ask the clinic of Quintessa for the letter.";

  @Autowired ATeam team;
  @Autowired FreshDatabase.Owner owner;
  @Autowired Clock clock;

  Person lead;
  Person colleague;
  Person supervisor;
  UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    colleague = team.add("colleague", Role.CASE_WORKER);
    supervisor = team.add("supervisor", Role.SUPERVISOR);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    admit(colleague, "care");
  }

  void admit(Person person, String purpose) throws Exception {
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            person.signInName(),
            "purpose",
            purpose);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String page() {
    return "/en/cases/" + id + "/tasks";
  }

  MockHttpServletResponse open(UUID thread, Person assignee, LocalDate due, String... more)
      throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of(
                "thread",
                thread.toString(),
                "kind",
                "report",
                "priority",
                "urgent",
                "assignee",
                assignee.id().toString(),
                "due",
                due.toString(),
                "words",
                WORDS));
    typed.addAll(List.of(more));
    return team.at(lead).fill(page() + "/new", typed.toArray(String[]::new));
  }

  /** The thread of a task that was opened as it must be. */
  UUID opened(Person assignee, LocalDate due) throws Exception {
    UUID thread = UUID.randomUUID();
    MockHttpServletResponse answer = open(thread, assignee, due);
    if (answer.getStatus() != 302) {
      throw new AssertionError(answer.getContentAsString());
    }
    return thread;
  }

  MockHttpServletResponse move(Person who, UUID thread, int after, String move, String... more)
      throws Exception {
    List<String> typed = new ArrayList<>(List.of("after", "" + after));
    typed.addAll(List.of(more));
    return team.at(who).fill(page() + "/" + thread + "/" + move, typed.toArray(String[]::new));
  }

  /** As if everything had been entered that many days ago. */
  void age(int days) {
    owner
        .sql("update chronicle.step set made_at = made_at - make_interval(days => :days)")
        .param("days", days)
        .update();
  }

  /** Kind and person of every notice, in the order in which they were written. */
  List<String> notices() {
    return owner
        .sql(
            """
            select n.kind || ' ' || split_part(p.sign_in_name, '@', 1)
            from tasks.notice n join access.person p on p.id = n.person
            order by n.noticed_at, n.id
            """)
        .query(String.class)
        .list();
  }
}
