package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.jobs.RegularWork;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The morning of a case worker, and what others see at a glance. */
@Journey
@SuppressWarnings("NullAway.Init")
class MorningWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private EmptyNode node;
  @Autowired private FreshDatabase.Owner owner;

  @Autowired
  @Qualifier("reminding")
  private RegularWork reminders;

  @Autowired private Clock clock;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP),
        Reader.of(Language.ENGLISH, Reader.PHONE),
        Reader.of(Language.ARABIC, Reader.DESKTOP),
        Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void an_open_node() {
    node.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_day_begins_with_what_is_late_and_ends_with_nothing_to_do(Reader reader) {
    Office office = new Office(accounts);
    try (Walk lead = Walk.withDevice(reader, port)) {
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      lead.open("/my-day").inspect("my-day-empty");
      Office.makeKey(lead);
      String path = Office.beginCase(lead, "Quintessa");
      openTask(lead, path);
      aDayPasses();

      lead.open("/my-day").inspect("my-day");
      assertThat(lead.page().locator("#notices")).isVisible();
      lead.page().locator("ul.cards button").press("Enter");
      assertThat(lead.page().locator("#notices")).hasCount(0);

      finish(lead, path);
      lead.open("/my-day");
      assertThat(lead.page().locator("main")).containsText(lead.words("overview.my-day.no-tasks"));
      lead.open("/notices").inspect("notices-none");
    }
    try (Walk board = Walk.withDevice(reader, port)) {
      office.comeIn(board, "board", Role.AUTHORITY);
      board.open("/desk").inspect("desk");
    }
    try (Walk coordinator = Walk.withDevice(reader, port)) {
      office.comeIn(coordinator, "coordinator", Role.COORDINATOR);
      coordinator.open("/overview").inspect("overview");
    }
  }

  private void openTask(Walk walk, String path) {
    walk.open(path + "/tasks").inspect("tasks-none");
    walk.link("tasks.open").click();
    walk.press("tasks.open.send");
    assertThat(walk.page().locator(".error-summary li")).hasCount(2);
    walk.inspect("task-wrong");
    walk.page().locator("#kind").selectOption("document");
    walk.page().locator("#words").fill("جواز السفر في القنصلية");
    walk.page().locator("#due").fill(LocalDate.now(clock).toString());
    walk.page().locator("#priority-urgent").check();
    walk.press("tasks.open.send");
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(1);
  }

  /** It was to be done yesterday, and the house has noticed. */
  private void aDayPasses() {
    owner.sql("update chronicle.step set due_on = due_on - 1").update();
    owner.sql("update tasks.task set due_on = due_on - 1").update();
    reminders.work().run();
  }

  private static void finish(Walk walk, String path) {
    walk.open(path + "/tasks").inspect("tasks");
    walk.link("tasks.move.done").click();
    walk.inspect("task-done");
    walk.press("tasks.send");
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(2);
    walk.open("/due").inspect("due-nothing");
  }
}
