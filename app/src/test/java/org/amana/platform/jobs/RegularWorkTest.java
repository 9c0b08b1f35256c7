package org.amana.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that is done again and again, by one process at a time, whichever lives. */
class RegularWorkTest {

  private final AtomicInteger turns = new AtomicInteger();
  private final RegularWork work =
      new RegularWork("sweep", Duration.ofMinutes(15), turns::incrementAndGet);
  private HikariDataSource database;
  private JobsFixture room;

  @BeforeEach
  void open() throws Exception {
    database = FreshDatabase.create();
    room = new JobsFixture(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ManualScheduler started() {
    ManualScheduler server = room.server(work);
    server.start();
    return server;
  }

  @Test
  void it_is_done_at_once_and_again_when_its_time_has_come() {
    ManualScheduler server = started();
    server.runAnyDueExecutions();
    server.runAnyDueExecutions();
    assertThat(turns).hasValue(1);

    room.pass(Duration.ofMinutes(16));
    server.runAnyDueExecutions();

    assertThat(turns).hasValue(2);
  }

  @Test
  void of_two_processes_one_does_it() {
    ManualScheduler one = started();
    ManualScheduler other = started();
    one.runAnyDueExecutions();
    other.runAnyDueExecutions();

    assertThat(turns).hasValue(1);
  }

  @Test
  void a_process_that_died_over_it_is_taken_over_from() {
    ManualScheduler server = started();
    JdbcClient.create(database)
        .sql(
            """
            update jobs.scheduled_tasks set picked = true, picked_by = 'another',
              last_heartbeat = :now
            """)
        .param("now", JobSql.at(room.time.now()))
        .update();
    server.runAnyDueExecutions();
    assertThat(turns).as("the other still lives").hasValue(0);

    room.pass(Worker.HEARTBEAT.multipliedBy(7));
    server.runDeadExecutionDetection();
    server.runAnyDueExecutions();

    assertThat(turns).hasValue(1);
  }

  @Test
  void a_fault_keeps_nothing_from_the_next_turn() {
    RegularWork faulty =
        new RegularWork(
            "sweep",
            Duration.ofMinutes(15),
            () -> {
              if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
              }
            });
    ManualScheduler server = room.server(faulty);
    server.start();
    server.runAnyDueExecutions();

    room.pass(Duration.ofMinutes(16));
    server.runAnyDueExecutions();

    assertThat(turns).hasValue(2);
  }
}
