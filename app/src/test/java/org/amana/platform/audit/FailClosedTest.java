package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written down is not done: goal G7. */
class FailClosedTest {

  private static final Problem UNAVAILABLE = new AuditProblem.Unavailable();

  @TempDir private Path home;
  private HikariDataSource source;
  private AuditFixture log;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    log = AuditFixture.on(source, home);
  }

  @AfterEach
  void close() {
    source.close();
  }

  /** A process that has not looked yet whether entries are sealed. */
  private AuditFixture another() {
    return AuditFixture.on(source, home);
  }

  private void letTheOldestWait(int seconds) {
    log.database
        .sql("update audit.waiting set since = clock_timestamp() - make_interval(secs => :seconds)")
        .param("seconds", seconds)
        .update();
  }

  @Test
  void while_entries_are_sealed_the_log_is_open() {
    log.seal(1);

    assertThat(another().write()).isNotNull();
  }

  @Test
  void an_entry_that_waits_for_less_than_a_minute_closes_nothing() {
    log.write();
    letTheOldestWait(50);

    assertThat(another().write()).isNotNull();
  }

  @Test
  void a_sealer_that_has_been_dead_for_a_minute_closes_the_log_until_it_lives() {
    log.write();
    letTheOldestWait(61);

    assertThat(AuditFixture.problemOf(another()::write)).isEqualTo(UNAVAILABLE);

    log.sealer.sealAll();
    assertThat(another().write()).isNotNull();
  }

  @Test
  void a_process_that_can_seal_does_so_before_it_gives_up() {
    log.write();
    letTheOldestWait(61);
    SealingHere here = new SealingHere(log.sealer, true);

    assertThat(new Pulse(new SealSql(log.database), here).isBeating()).isTrue();
    assertThat(log.verify().entries()).isEqualTo(1);
  }

  @Test
  void a_table_that_cannot_be_written_closes_the_log() {
    log.database
        .sql("alter table audit.entry add constraint full_up check (false) not valid")
        .update();

    assertThat(AuditFixture.problemOf(log::write)).isEqualTo(UNAVAILABLE);
  }

  /** What PostgreSQL raises when it cannot write: a full disk, and a database put to read only. */
  @ParameterizedTest
  @ValueSource(strings = {"disk_full", "read_only_sql_transaction", "io_error"})
  void a_disk_that_takes_nothing_more_closes_the_log(String condition) {
    log.database
        .sql(
            """
            create function audit.no_disk() returns trigger language plpgsql as $$
            begin raise exception 'nothing more' using errcode = '%s'; end $$
            """
                .formatted(condition))
        .update();
    log.database
        .sql(
            """
            create trigger no_disk before insert on audit.entry
            for each row execute function audit.no_disk()
            """)
        .update();

    assertThat(AuditFixture.problemOf(log::write)).isEqualTo(UNAVAILABLE);
  }
}
