package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.amana.platform.node.NodeProcess.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes on one home, and what is left when one of them is killed. */
@Timeout(180)
class SharedServerTest {

  private static final String STARTED_AT = "select pg_postmaster_start_time()";

  /** Its server is stopped before and after each test. */
  private static Home home = new Home(Path.of("target"));

  @BeforeAll
  static void make_a_home() throws IOException {
    home = OwnHome.make();
  }

  @AfterAll
  static void remove_it() throws IOException {
    OwnHome.remove(home);
  }

  @AfterEach
  void every_server_was_stopped_by_its_last_user() throws IOException {
    Optional<Postmaster> left = running();
    left.ifPresent(SharedServerTest::kill);
    assertThat(left).isEmpty();
  }

  private static Optional<Postmaster> running() throws IOException {
    return Postmaster.on(home.path().resolve("postgres/data"));
  }

  private static void kill(Postmaster server) {
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  @Test
  void a_second_process_shares_the_server_and_the_last_one_stops_it() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.of(home);
    try (NodeProcess second = new NodeProcess(home)) {
      assertThat(second.ask(STARTED_AT)).isEqualTo(Sql.ask(first, STARTED_AT));
      assertThat(second.ask("create table note as select 'from the second' as said"))
          .isEqualTo("done");
      assertThat(Sql.ask(first, "select said from note")).isEqualTo("from the second");

      first.close();

      assertThat(second.ask("select said from note")).isEqualTo("from the second");
      assertThat(running()).isPresent();
    }
    assertThat(running()).isEmpty();
  }

  @Test
  void a_server_whose_process_was_killed_is_adopted_with_everything_committed() throws Exception {
    NodeProcess killed = new NodeProcess(home);
    String since = killed.ask(STARTED_AT);
    killed.ask("create table diary (said text)");
    killed.ask("insert into diary values ('committed')");
    killed.ask("begin; insert into diary values ('not yet')");
    killed.kill();
    assertThat(running()).isPresent();

    try (EmbeddedPostgres adopted = EmbeddedPostgres.of(home)) {
      assertThat(Sql.ask(adopted, STARTED_AT)).isEqualTo(since);
      assertThat(Sql.ask(adopted, "select string_agg(said, ' ') from diary"))
          .isEqualTo("committed");
    }
    assertThat(running()).isEmpty();
  }

  @Test
  void a_server_that_was_killed_itself_is_started_again_with_everything_committed()
      throws Exception {
    NodeProcess killed = new NodeProcess(home);
    killed.ask("create table ledger as select 'committed' as said");
    killed.kill();
    kill(running().orElseThrow());

    try (EmbeddedPostgres recovered = EmbeddedPostgres.of(home)) {
      assertThat(Sql.ask(recovered, "select said from ledger")).isEqualTo("committed");
    }
  }

  @Test
  void what_a_killed_first_start_left_half_made_is_removed() throws Exception {
    Path halfMade = home.folder("postgres").resolve("creating-123/data/base");
    Files.createDirectories(halfMade);
    Files.writeString(halfMade.resolve("1"), "half");

    try (EmbeddedPostgres server = EmbeddedPostgres.of(home)) {
      assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
    }
    assertThat(home.path().resolve("postgres/creating-123")).doesNotExist();
  }

  @Test
  void the_server_is_given_no_secret_of_the_process_that_starts_it() throws Exception {
    try (NodeProcess process =
        new NodeProcess(home, "env", "AMANA_DATABASE_PASSWORD=sesam", "KNOWN=kept")) {
      process.ask("create temporary table printed (line text)");
      process.ask("copy printed from program 'env'");

      assertThat(process.ask("select line from printed where line = 'KNOWN=kept'"))
          .isEqualTo("KNOWN=kept");
      assertThat(process.ask("select count(*) from printed where line like '%sesam%'"))
          .isEqualTo("0");
    }
  }
}
