package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.Amana;
import org.amana.platform.jobs.Job;
import org.amana.platform.jobs.Job.State;
import org.amana.platform.jobs.JobId;
import org.amana.platform.jobs.Jobs;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is killed in the middle of an import, and the one that is started after it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.main.lazy-initialization=true")
@Import(FreshDatabase.class)
class KilledImportTest {

  @Autowired private Uploads uploads;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private FreshDatabase.Owner owner;

  @TempDir private Path folder;

  /** The real thing: a process of its own on a home of its own, without anything of the tests. */
  private Process serve() throws Exception {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                libraries,
                Amana.class.getName(),
                "serve",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    command.environment().put("AMANA_HOME", folder.resolve("home").toString());
    command.environment().putAll(owner.environment());
    Process server = command.start();
    BufferedReader said = server.inputReader();
    assertThat(said.lines().anyMatch(line -> line.contains("http://127.0.0.1:"))).isTrue();
    return server;
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from statistics." + table).query(Long.class).single();
  }

  private boolean isWaitingForTheLock() {
    return jdbc.sql(
            """
            select exists (
              select from pg_locks
              where relation = 'statistics.edition_count'::regclass and not granted)
            """)
        .query(Boolean.class)
        .single();
  }

  private long filesAtWork() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("home/temp"))) {
      return files.count();
    }
  }

  private Job job(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  @Test
  @Timeout(120)
  void a_killed_import_leaves_nothing_half_written_and_is_complete_once_after_a_restart()
      throws Exception {
    JobId id;
    try (InputStream file = Files.newInputStream(AGlotipFile.sound().in(folder))) {
      id = uploads.receive(FileForm.GLOTIP, "made.xlsx", Optional.of("killed"), file);
    }
    try (Connection holder = owner.connection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table statistics.edition_count");
      killWhileItStores();
      holder.rollback();
    }

    assertThat(job(id).state()).isEqualTo(State.RUNNING);
    assertThat(count("edition")).isZero();
    assertThat(count("observation")).isZero();
    assertThat(count("upload_part")).isEqualTo(1);
    assertThat(filesAtWork()).isEqualTo(1);

    Process next = serve();
    try {
      while (!job(id).state().isEnded()) {
        assertThat(next.isAlive()).isTrue();
      }
    } finally {
      next.destroy();
      next.waitFor();
    }

    assertThat(job(id).state()).isEqualTo(State.DONE);
    assertThat(count("edition")).isEqualTo(1);
    assertThat(count("observation")).isEqualTo(3);
    assertThat(count("upload_part")).isZero();
    assertThat(filesAtWork()).isZero();
  }

  /** Its rows are written by then and not committed. */
  private void killWhileItStores() throws Exception {
    Process server = serve();
    try {
      while (!isWaitingForTheLock()) {
        assertThat(server.isAlive()).isTrue();
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
  }
}
