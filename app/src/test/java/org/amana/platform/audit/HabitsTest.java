package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worth a question, counted from the log, and what is not. */
class HabitsTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final Set<String> OPENED = Set.of("cases.opened");
  private static final String SEARCHED = "searches.made";

  @TempDir private Path home;
  private final UUID person = UUID.randomUUID();
  private HikariDataSource source;
  private AuditFixture log;
  private Habits habits;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    log = AuditFixture.on(source, home);
    habits = new Habits(new HabitSql(log.database), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    source.close();
  }

  private void did(String action, Instant at, int times) {
    Actor actor = new Actor.Person(person, Set.of("case-worker"), new UUID(1, 1), Optional.empty());
    Entry entry = Entry.of(actor, action, 3).about(new Subject("case", UUID.randomUUID()));
    for (int i = 0; i < times; i++) {
      log.write(entry, at);
    }
  }

  private static Instant before(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  @Test
  void many_openings_of_somebody_who_opens_few_are_worth_a_question() {
    did("cases.opened", before(30), 8);
    did("cases.opened", before(1), 20);

    assertThat(habits.farAboveUsual(OPENED)).containsExactly(new Habits.Count(person, 20, 1));
  }

  @Test
  void as_many_of_somebody_who_always_opens_many_are_not() {
    for (int week = 1; week <= 8; week++) {
      did("cases.opened", before(7 * week + 1), 7);
    }
    did("cases.opened", before(1), 20);

    assertThat(habits.farAboveUsual(OPENED)).isEmpty();
  }

  @Test
  void few_openings_are_never_many() {
    did("cases.opened", before(1), 19);

    assertThat(habits.farAboveUsual(OPENED)).isEmpty();
  }

  @Test
  void what_is_opened_between_eight_in_the_evening_and_six_in_the_morning_is_counted() {
    did("cases.opened", Instant.parse("2026-06-28T19:59:59Z"), 1);
    did("cases.opened", Instant.parse("2026-06-28T20:00:00Z"), 1);
    did("cases.opened", Instant.parse("2026-06-29T05:59:59Z"), 1);
    did("cases.opened", Instant.parse("2026-06-29T06:00:00Z"), 1);
    did("cases.opened", Instant.parse("2026-06-20T23:00:00Z"), 1);

    assertThat(habits.atNight(OPENED)).containsExactly(new Habits.Count(person, 2, 0));
  }

  @Test
  void a_search_after_which_a_file_is_opened_leads_somewhere() {
    did(SEARCHED, before(3), 1);
    did("cases.opened", before(3).plusSeconds(3600), 1);

    assertThat(habits.leadingNowhere(SEARCHED, OPENED)).isEmpty();
  }

  @Test
  void a_search_after_which_nothing_is_opened_for_a_day_is_worth_a_question() {
    did(SEARCHED, before(3), 2);
    did("cases.opened", before(3).plus(Duration.ofHours(25)), 1);
    did(SEARCHED, NOW.minus(Duration.ofHours(2)), 1);

    assertThat(habits.leadingNowhere(SEARCHED, OPENED))
        .containsExactly(new Habits.Count(person, 2, 0));
  }

  @Test
  void what_the_house_does_itself_is_nobodys_habit() {
    for (int i = 0; i < 30; i++) {
      log.write(Entry.of(new Actor.House("test"), "cases.opened", 3), before(1));
    }

    assertThat(habits.farAboveUsual(OPENED)).isEmpty();
  }
}
