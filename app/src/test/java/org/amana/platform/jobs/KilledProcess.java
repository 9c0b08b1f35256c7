package org.amana.platform.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A process of its own that works on a job until somebody kills it. */
final class KilledProcess {

  private KilledProcess() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(told.readLine());
    config.setUsername(told.readLine());
    config.setPassword(told.readLine());
    JobKind work =
        new JobKind(
            "work",
            "jobs.title",
            (_, _, progress) -> {
              progress.report(1, 2, "jobs.step");
              System.out.println("working");
              new CountDownLatch(1).await();
              return JobResult.nothing();
            });
    try (HikariDataSource database = new HikariDataSource(config)) {
      new JobsFixture(database, work).jobs.runHere(work, "{}", Progress.unwatched());
    }
  }
}
