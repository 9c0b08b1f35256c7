package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that cannot start says why in one line of its own, and nothing else. */
class StartErrorsTest {

  private record Outcome(int exit, String out, String err) {}

  @TempDir private Path folder;

  /** The application without its tests, in a process of its own. */
  private Outcome amana(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(":"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", libraries));
    command.add("-Duser.language=" + environment.getOrDefault("LANG", "en"));
    command.add(Amana.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void assertTold(Outcome outcome, int exit) {
    assertThat(outcome.err().lines()).as(outcome.err()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(exit);
  }

  private static ServerSocket someProgram() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void a_port_that_another_program_has_is_told_before_anything_is_made() throws Exception {
    try (ServerSocket taken = someProgram()) {
      String port = Integer.toString(taken.getLocalPort());
      Path home = folder.resolve("home");

      for (String command : List.of("serve", "demo")) {
        Outcome outcome = amana(Map.of("AMANA_HOME", home.toString()), command, "--port", port);

        assertTold(outcome, 8);
        assertThat(outcome.err()).contains(port).contains("--port");
        assertThat(home).doesNotExist();
      }
    }
  }

  @Test
  void a_number_that_is_no_port_is_wrong_use() throws Exception {
    Outcome outcome = amana(Map.of(), "serve", "--port", "70000");

    assertTold(outcome, 2);
    assertThat(outcome.err()).contains("70000");
  }

  @Test
  void a_password_on_the_command_line_is_refused_and_not_repeated() throws Exception {
    Outcome outcome =
        amana(Map.of(), "users", "list", "--database-url", "jdbc:postgresql://h/a?password=sesam");

    assertTold(outcome, 2);
    assertThat(outcome.err()).contains("AMANA_DATABASE_PASSWORD").doesNotContain("sesam");
  }

  @Test
  void a_server_that_does_not_answer_is_an_outside_system_that_fails() throws Exception {
    int closed;
    try (ServerSocket probe = someProgram()) {
      closed = probe.getLocalPort();
    }
    String address = "127.0.0.1:" + closed + "/amana";
    Map<String, String> named =
        Map.of("AMANA_DATABASE_URL", "jdbc:postgresql://" + address, "AMANA_DATABASE_OWNER", "a");

    Outcome outcome = amana(named, "users", "list");

    assertTold(outcome, 8);
    assertThat(outcome.err()).contains(address);
  }

  @Test
  void a_home_that_is_no_folder_is_told_in_the_language_of_the_reader() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "kept");

    Outcome outcome = amana(Map.of("AMANA_HOME", file.toString(), "LANG", "ar"), "users", "list");

    assertTold(outcome, 8);
    assertThat(outcome.err()).contains(file.toString()).contains("المجلد");
    assertThat(file).content().isEqualTo("kept");
  }

  @Test
  void a_setting_with_a_wrong_value_is_named() throws Exception {
    Map<String, String> wrong =
        Map.of("SERVER_TOMCAT_MAXSWALLOWSIZE", "lots", "AMANA_HOME", folder.toString());

    Outcome outcome = amana(wrong, "serve", "--port", "0");

    assertTold(outcome, 2);
    assertThat(outcome.err()).contains("server.tomcat");
  }
}
