package org.amana.protection.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amana.Answers;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** What somebody sees at a glance: their day, their desk, or figures and no case. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class OverviewTest {

  @Autowired private ATeam team;
  @Autowired private Insiders insiders;
  @Autowired private MockMvc pages;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private JdbcClient application;
  @Autowired private Clock clock;

  private Person lead;

  @BeforeEach
  void somebody_works() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void openTask(UUID id, String kind, LocalDate due) throws Exception {
    UUID thread = UUID.randomUUID();
    int status =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/tasks/new",
                "thread",
                thread.toString(),
                "kind",
                kind,
                "priority",
                "normal",
                "assignee",
                lead.id().toString(),
                "due",
                today().plusDays(1).toString(),
                "words",
                "She waits for Quintessa.")
            .getStatus();
    assertThat(status).isEqualTo(302);
    owner
        .sql("update tasks.task set due_on = :due where thread = :thread")
        .param("due", due)
        .param("thread", thread)
        .update();
  }

  private void presume(UUID id, int daysAgo) throws Exception {
    int status =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/identification/presume",
                "after",
                "0",
                "on",
                today().minusDays(daysAgo).toString(),
                "age",
                "adult",
                "reasons",
                "Her passport was kept.")
            .getStatus();
    assertThat(status).isEqualTo(302);
  }

  @Test
  void whoever_works_on_cases_arrives_at_their_day_and_others_at_the_first_page() throws Exception {
    Tab tab = new Tab(pages);
    tab.fill("/en/sign-in", "signInName", lead.signInName(), "password", Insiders.PASSWORD);
    assertThat(
            tab.fill("/en/confirm/code", "code", insiders.code(lead.id()), "to", "/")
                .getRedirectedUrl())
        .isEqualTo("/en/my-day");
    Person reader = insiders.add("reader@example.org", Role.READER);
    assertThat(
            new Tab(pages)
                .fill(
                    "/en/sign-in", "signInName", reader.signInName(), "password", Insiders.PASSWORD)
                .getRedirectedUrl())
        .isEqualTo("/en/");
  }

  @Test
  void a_day_begins_with_what_is_late_then_today_then_the_week() throws Exception {
    UUID id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    openTask(id, "follow-up", today().plusDays(5));
    openTask(id, "call", today());
    openTask(id, "document", today().minusDays(2));
    openTask(id, "appointment", today().plusDays(20));
    presume(id, 28);

    String day = team.at(lead).text("/en/my-day");

    assertThat(day)
        .containsSubsequence(
            "Overdue", "Document", "Today", "Call", "In the next seven days", "Follow-up")
        .containsSubsequence("Due in my cases", "Time to recover and reflect began")
        .contains(team.reference(id))
        .doesNotContain("Appointment", "Quintessa", "passport", "Hanna", "Nothing entered for");
  }

  @Test
  void a_case_in_which_nothing_was_entered_for_a_month_is_not_forgotten() throws Exception {
    UUID quiet = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    presume(quiet, 0);
    UUID untouched = team.begin(lead, "Mebrat", "Speaks Tigrinya.");
    UUID recent = team.begin(lead, "Saba", "Speaks Tigrinya.");
    presume(recent, 0);
    owner
        .sql("update chronicle.step set made_at = made_at - interval '31 days' where record = :id")
        .param("id", quiet)
        .update();
    owner
        .sql("update cases.record set begun_on = begun_on - 31 where id = any (:ids)")
        .param("ids", new UUID[] {quiet, untouched})
        .update();

    String stale = after(team.at(lead).text("/en/my-day"), "Nothing entered for 30 days");

    assertThat(stale).containsSubsequence(team.reference(quiet), team.reference(untouched));
    assertThat(stale).doesNotContain(team.reference(recent));
    Person stranger = team.addElsewhere("stranger", Role.CASE_WORKER);
    assertThat(team.at(stranger).text("/en/my-day"))
        .doesNotContain(team.reference(quiet), "Nothing entered for");
  }

  private static String after(String text, String words) {
    assertThat(text).contains(words);
    return text.substring(text.indexOf(words));
  }

  @Test
  void what_the_authority_was_let_into_waits_on_its_desk_the_longest_first() throws Exception {
    Person board = team.add("board", Role.AUTHORITY);
    UUID later = waiting(board, "Hanna", 3);
    UUID longest = waiting(board, "Mebrat", 40);
    UUID closedToThem = team.begin(lead, "Saba", "Speaks Tigrinya.");
    presume(closedToThem, 50);

    assertThat(team.at(board).text("/en/desk"))
        .containsSubsequence(team.reference(longest), "40", team.reference(later), "3")
        .doesNotContain(team.reference(closedToThem));
    assertThat(team.at(board).text("/en/desk?list=review")).contains("Nothing lies here");
  }

  private UUID waiting(Person board, String family, int daysAgo) throws Exception {
    UUID id = team.begin(lead, family, "Speaks Tigrinya.");
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            board.signInName(),
            "purpose",
            "identification");
    presume(id, daysAgo);
    return id;
  }

  /** Cases of nobody with one thread each, whose last step is this. */
  private void cases(int number, String room, String... kinds) {
    for (int made = 0; made < number; made++) {
      UUID id = UUID.randomUUID();
      owner
          .sql(
              """
              insert into cases.record (id, reference, begun_on, version)
              values (:id, :id::text, current_date, 1)
              """)
          .param("id", id)
          .update();
      for (int step = 0; step < kinds.length; step++) {
        owner
            .sql(
                """
                insert into chronicle.step (id, record, thread, number, room, kind, happened_on,
                  needs, person, made_at, version)
                values (gen_random_uuid(), :id, :id, :number, :room, :kind, current_date,
                  case when :kind like '%confirm' then 'decide' else 'write' end, :id,
                  now() + make_interval(secs => :number), 1)
                """)
            .param("id", id)
            .param("number", step + 1)
            .param("room", room)
            .param("kind", kinds[step])
            .update();
      }
    }
  }

  @Test
  @Serves("SGR-019")
  @Answers("How often was non-punishment asked for, and how often granted?")
  void how_often_non_punishment_was_asked_for_and_granted_is_told_without_any_case()
      throws Exception {
    String flagged = "non-punishment.flagged";
    String asked = "non-punishment.asked";
    cases(7, "procedures", flagged, asked, "non-punishment.granted");
    cases(3, "procedures", flagged, asked, "non-punishment.refused");
    cases(6, "procedures", flagged, asked);
    cases(11, "procedures", "guardian.needed");
    cases(2, "procedures", "risk.assessed");

    Person coordinator = team.add("coordinator", Role.COORDINATOR);
    String csv = team.at(coordinator).text("/en/overview.csv");

    assertThat(csv)
        .contains("\"Asked for, and granted\",7")
        .contains("\"Asked for, and waiting\",6")
        .contains("\"Asked for, and refused\",fewer than 5")
        .contains("Guardian,11")
        .doesNotContain(",3\r", ",2\r");
    assertThat(team.at(coordinator).text("/en/overview"))
        .contains("Where from", "Asked for, and granted", "fewer than 5");
  }

  @Test
  void no_small_number_of_any_table_is_shown() throws Exception {
    cases(12, "identification", "presume");
    cases(9, "identification", "presume", "confirm");
    cases(2, "identification", "presume", "not-confirm");
    cases(1, "identification", "presume", "withdraw");
    cases(4, "procedures", "closing.closed");
    Person coordinator = team.add("coordinator", Role.COORDINATOR);

    List<String> numbers =
        Pattern.compile(",(\\d+)\r")
            .matcher(team.at(coordinator).text("/en/overview.csv"))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(numbers).contains("12", "9").allMatch(number -> Integer.parseInt(number) >= 5);
  }

  @Test
  void a_handful_of_cases_is_not_told_at_all() throws Exception {
    cases(3, "identification", "presume");
    Person coordinator = team.add("coordinator", Role.COORDINATOR);

    assertThat(team.at(coordinator).text("/en/overview.csv"))
        .contains("Identification,Confirmed to be a victim,not shown")
        .doesNotContain("fewer than 5")
        .doesNotContainPattern(",\\d+\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from overview.cells()",
        "select * from overview.threads('procedures')",
        "select * from overview.statuses()",
        "select * from overview.closings()",
        "select * from chronicle.counted",
        "select * from chronicle.tallied",
        "select * from cases.counted"
      })
  void the_login_of_the_application_gets_at_no_more_than_what_is_shown(String sql) {
    assertThat(
            catchThrowableOfType(
                DataAccessException.class, () -> application.sql(sql).query().listOfRows()))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("42501");
  }

  @Test
  void the_procedures_of_the_release_each_have_a_row() {
    List<String> rows =
        owner
            .sql(
                """
                select distinct split_part(cell, '.', 1) from overview.domain()
                where line = 'procedures' and cell <> 'other'
                """)
            .query(String.class)
            .list();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(procedures());
  }

  private static List<String> procedures() {
    try (var files =
        java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/procedures"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !name.equals("common"))
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
