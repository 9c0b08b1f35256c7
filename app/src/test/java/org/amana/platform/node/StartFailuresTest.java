package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.amana.platform.node.NodeProcess.Sql;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Homes on which no server can start: each says which of the reasons it is. */
@Timeout(180)
class StartFailuresTest {

  /** Runs a command where its first argument, a folder, is mounted in the way that stands here. */
  private static final String MOUNTED = " && shift && exec \"$@\"";

  private Home home = new Home(Path.of("target"));

  @BeforeEach
  void make_a_home() throws IOException {
    home = OwnHome.make();
  }

  @AfterEach
  void remove_it() throws IOException {
    OwnHome.remove(home);
  }

  private Path data() {
    return home.path().resolve("postgres/data");
  }

  private Problem problem() {
    ProblemException told =
        catchThrowableOfType(ProblemException.class, () -> EmbeddedPostgres.of(home).close());
    return told.problem();
  }

  private void pretend(String version) throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("PG_VERSION"), version + "\n");
    ServerAccount.forFolder(home.folder("postgres")).own(data());
  }

  private static Optional<String> problemOf(Home started, String... before) throws IOException {
    try (NodeProcess process = new NodeProcess(started, before)) {
      return process.problem();
    }
  }

  /** In a mount namespace of its own, where this machine and user allow that. */
  private String[] mounted(String mount) throws IOException {
    assumeTrue(Superuser.isRunningThis(), "only root can mount");
    String[] before = {
      "unshare",
      "--mount",
      "--propagation",
      "private",
      "sh",
      "-c",
      mount + MOUNTED,
      "sh",
      home.path().toString()
    };
    assumeTrue(succeeds(before), "mounting is not allowed here");
    return before;
  }

  private static boolean succeeds(String... before) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of(before));
    command.add("true");
    try {
      new ServerAccount.Ourselves().run(command, 60);
      return true;
    } catch (ServerAccount.ProgramFailed _) {
      return false;
    }
  }

  @Test
  void data_of_another_version_are_told_with_both_versions() throws IOException {
    pretend("15");

    assertThat(problem())
        .isEqualTo(new NodeProblem.OtherVersion(home.path().toString(), "15", "18"));
    assertThat(data().resolve("PG_VERSION")).content().isEqualTo("15\n");
  }

  @Test
  void data_without_their_version_are_damaged_and_left_as_they_are() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("kept"), "kept");
    ServerAccount.forFolder(home.folder("postgres")).own(data());

    assertThat(problem()).isEqualTo(new NodeProblem.StoreDamaged(home.path().toString()));
    assertThat(data().resolve("kept")).content().isEqualTo("kept");
  }

  @Test
  void a_damaged_file_of_the_server_is_told_and_its_return_mends_it() throws Exception {
    EmbeddedPostgres.of(home).close();
    Path control = data().resolve("global/pg_control");
    byte[] whole = Files.readAllBytes(control);

    Files.write(control, new byte[whole.length]);
    assertThat(problem()).isEqualTo(new NodeProblem.StoreDamaged(home.path().toString()));

    Files.write(control, whole);
    try (EmbeddedPostgres server = EmbeddedPostgres.of(home)) {
      assertThat(Sql.ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void data_whose_password_is_lost_are_damaged() throws IOException {
    pretend("18");

    assertThat(problem()).isEqualTo(new NodeProblem.StoreDamaged(home.path().toString()));
  }

  @Test
  void data_of_another_user_are_not_taken_over() throws IOException {
    assumeTrue(Superuser.isRunningThis());
    Files.createDirectories(data());

    assertThat(problem()).isEqualTo(new NodeProblem.HomeOfAnother(home.path().toString(), "root"));
  }

  @Test
  void a_home_that_this_user_may_not_write_is_told() throws IOException {
    assumeFalse(Superuser.isRunningThis(), "root may");
    Path closed = home.folder("postgres");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));

    assertThat(problem()).isEqualTo(new NodeProblem.HomeUnwritable(home.path().toString()));

    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void a_disk_that_is_mounted_for_reading_alone_is_told() throws IOException {
    String[] readOnly = mounted("mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\"");

    assertThat(problemOf(home, readOnly)).contains("node.home-unwritable");
  }

  @Test
  void a_full_disk_is_told() throws IOException {
    String[] small = mounted("mount -t tmpfs -o size=24m amana \"$1\"");

    assertThat(problemOf(home, small)).contains("node.disk-full");
  }

  @Test
  void a_home_that_the_account_of_the_server_cannot_reach_is_told() throws IOException {
    assumeTrue(Superuser.isRunningThis());
    Path closed = home.path().resolve("closed");
    Files.createDirectory(
        closed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Home behind = OwnHome.in(Files.createDirectory(closed.resolve("home")));
    String[] withoutMounts = {"setpriv", "--bounding-set=-sys_admin", "--inh-caps=-sys_admin"};
    assumeTrue(succeeds(withoutMounts), "capabilities cannot be given up here");

    assertThat(problemOf(behind, withoutMounts)).contains("node.home-closed");

    // With a mount of its own the server reaches the same home, and nobody's folder is opened.
    mounted("true");
    assertThat(problemOf(behind)).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_machine_without_the_programs_that_step_down_is_told() throws IOException {
    assumeTrue(Superuser.isRunningThis());

    assertThat(problemOf(home, "/usr/bin/env", "PATH=/nowhere")).contains("node.program-missing");
  }
}
