package org.amana.protection.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** What was done for a person, at a glance; and what is due in all cases that somebody works on. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class ChronicleTest {

  private static final String WHY = "Her passport was kept by Quintessa.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Clock clock;
  @Autowired private StepLog log;
  @Autowired private TransactionTemplate transaction;

  private Person lead;

  @BeforeEach
  void somebody_works() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
  }

  private UUID presumed(int daysAgo) throws Exception {
    UUID id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    presume(id, 0, daysAgo);
    return id;
  }

  private int presume(UUID id, int after, int daysAgo) throws Exception {
    return team.at(lead)
        .fill(
            "/en/cases/" + id + "/identification/presume",
            "after",
            "" + after,
            "on",
            LocalDate.now(clock).minusDays(daysAgo).toString(),
            "age",
            "adult",
            "reasons",
            WHY)
        .getStatus();
  }

  @Test
  void a_colleague_sees_in_a_minute_what_was_done_and_not_why() throws Exception {
    UUID id = presumed(0);
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    for (Person reader : new Person[] {lead, supervisor}) {
      assertThat(team.at(reader).text("/en/cases/" + id + "/timeline"))
          .contains("Presumed to be a victim", "Time to recover and reflect began")
          .contains("The case was begun", "lead")
          .doesNotContain("passport");
    }
  }

  @Test
  void it_is_read_without_the_phrase_and_the_words_are_not() throws Exception {
    UUID id = presumed(0);
    team.at(lead).fill("/en/key/lock");

    assertThat(team.at(lead).open("/en/cases/" + id + "/timeline").getStatus()).isEqualTo(200);
    assertThat(team.at(lead).open("/en/cases/" + id + "/identification").getRedirectedUrl())
        .startsWith("/en/key?to=");
  }

  @Test
  void what_is_due_stands_in_one_list_the_soonest_first() throws Exception {
    UUID over = presumed(40);
    UUID soon = presumed(25);
    UUID later = presumed(3);
    presume(presumed(0), 5, 0);

    String due = team.at(lead).text("/en/due");

    assertThat(due).containsSubsequence(team.reference(over), team.reference(soon));
    assertThat(due).contains("Over", team.reference(later));
    Person stranger = team.addElsewhere("stranger", Role.CASE_WORKER);
    assertThat(team.at(stranger).text("/en/due"))
        .contains("Nothing is due")
        .doesNotContain(team.reference(soon));
  }

  @Test
  void what_was_ended_is_due_no_more() throws Exception {
    UUID id = presumed(25);
    UUID thread =
        owner
            .sql("select thread from chronicle.step where due_on is not null")
            .query(UUID.class)
            .single();
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/clocks/" + thread + "/end",
            "after",
            "1",
            "on",
            LocalDate.now(clock).toString(),
            "choice",
            "helps",
            "reasons",
            "She rests.");

    assertThat(team.at(lead).text("/en/due")).contains("Nothing is due");
  }

  @Test
  void no_step_leaves_a_gap() throws Exception {
    UUID id = presumed(0);

    assertThat(presume(id, 7, 0)).isEqualTo(409);
    assertThat(presume(id, 0, 0)).isEqualTo(409);
  }

  @Test
  void a_decision_that_was_not_entered_as_one_counts_for_nothing() throws Exception {
    UUID id = presumed(0);
    owner
        .sql(
            """
            insert into chronicle.step (id, record, thread, number, room, kind, happened_on, needs,
              person, made_at, version)
            select gen_random_uuid(), record, thread, 2, room, 'confirm', happened_on, 'write',
              person, now(), 1
            from chronicle.step where room = 'identification'
            """)
        .update();

    assertThat(team.at(lead).text("/en/cases/" + id + "/identification"))
        .contains("<h2 id=\"status\">Presumed to be a victim");
  }

  @Test
  void what_stands_open_of_a_step_is_in_the_log_and_a_change_of_it_is_found() throws Exception {
    UUID id = presumed(3);
    Person colleague = team.add("colleague", Role.CASE_WORKER);
    String members = "/en/cases/" + id + "/team/";
    team.at(lead).fill(members + "admit", "signInName", colleague.signInName(), "purpose", "care");
    team.at(lead).fill(members + "remove", "person", colleague.id().toString());
    assertThat(live()).hasSize(2).isEqualTo(logged(live().keySet()));

    owner.sql("update chronicle.step set due_on = due_on + 60 where due_on is not null").update();

    assertThat(live()).isNotEqualTo(logged(live().keySet()));
  }

  /** Version and digest of each row as it stands, as the verification of the log is told. */
  private Map<UUID, String> live() {
    Map<UUID, String> rows = new HashMap<>();
    transaction.executeWithoutResult(
        _ -> log.tellEach((row, version, digest) -> rows.put(row, version + " " + digest)));
    return rows;
  }

  private Map<UUID, String> logged(Set<UUID> rows) {
    Map<UUID, String> last = new HashMap<>();
    for (UUID row : rows) {
      last.put(
          row,
          owner
              .sql(
                  """
                  select (line::jsonb ->> 'row-version') || ' ' || (line::jsonb ->> 'row-digest')
                  from audit.entry where row_written = :row order by number desc limit 1
                  """)
              .param("row", Step.ROW + "/" + row)
              .query(String.class)
              .single());
    }
    return last;
  }
}
