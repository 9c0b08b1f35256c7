package org.amana.platform.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amana.platform.node.Ids;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room of jobs on a database, without the rest of the house, at a time that tests set. */
final class JobsFixture {

  final SettableClock time = new SettableClock();
  final JobSql sql;
  final ClaimSql claims;
  final Runner runner;
  final Jobs jobs;
  private final DataSource database;
  private final Clock clock;

  JobsFixture(DataSource database, JobKind... kinds) {
    this.database = database;
    time.set(Instant.parse("2026-07-30T08:00:00Z"));
    InstantSource source = time::now;
    clock = source.withZone(ZoneOffset.UTC);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/platform/jobs")
        .schemas("jobs")
        .load()
        .migrate();
    JdbcClient client = JdbcClient.create(database);
    sql = new JobSql(client);
    claims = new ClaimSql(client);
    Ids ids = new Ids(Clock.systemUTC(), new Random());
    runner = new Runner(offered(kinds), sql, clock, ids);
    jobs =
        new Jobs(
            sql,
            claims,
            runner,
            ids,
            clock,
            new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  /** A serving process whose turns the test gives. */
  ManualScheduler server(RegularWork... regular) {
    var builder =
        TestHelper.createManualScheduler(database, Worker.task(runner, clock)).clock(time);
    Worker.onTable(builder, clock);
    builder.startTasks(Arrays.stream(regular).map(work -> Worker.task(work, clock)).toList());
    return builder.clock(time).build();
  }

  void pass(Duration duration) {
    time.set(time.now().plus(duration));
  }

  private static ObjectProvider<JobKind> offered(JobKind... kinds) {
    return new ObjectProvider<>() {
      @Override
      public Stream<JobKind> stream() {
        return Arrays.stream(kinds);
      }
    };
  }
}
