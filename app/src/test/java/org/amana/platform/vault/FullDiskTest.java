package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amana.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A node whose disk is full to the last byte (security goal G7): what cannot be written into the
 * log is not shown, and when there is room again everything goes on. The disk is a small file
 * system in memory that this process alone sees; where the system does not allow one, there is no
 * check.
 */
@Tag("long")
@SuppressWarnings("NullAway.Init")
class FullDiskTest {

  private static final String NAME = Canary.of("case family", 0);
  private static final String FACTS = Canary.of("case facts", 0);
  private static final int MOST_BEFORE_IT_IS_FELT = 20_000;
  private static final int REFUSED = 50;
  private static final Duration SOON = Duration.ofSeconds(60);

  private Path folder;
  private Process process;
  private BufferedReader said;
  private final StringBuilder output = new StringBuilder();

  @BeforeEach
  void start_a_node_on_a_small_disk() throws Exception {
    assumeThat(allowed()).as("a file system of one's own, by unshare").isTrue();
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/full")), "");
    Path home = Files.createDirectories(folder.resolve("home")).toAbsolutePath();
    List<String> command = new ArrayList<>(apart());
    command.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o size=300m,mode=755 none \"$0\" && while \"$@\"; do :; done",
            home.toString(),
            Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(StolenNode.flags());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskNode.class.getName(),
            folder.resolve("port").toAbsolutePath().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AMANA_HOME", home.toString());
    process = builder.redirectErrorStream(true).start();
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  @AfterEach
  void end() throws Exception {
    if (process != null) {
      process.outputWriter().close();
      said.transferTo(Writer.nullWriter());
      process.waitFor();
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** As the superuser, or as an ordinary user where the system lets them. */
  private static List<String> apart() {
    return System.getProperty("user.name").equals("root")
        ? List.of("unshare", "--mount", "--propagation", "private")
        : List.of("unshare", "--user", "--map-current-user", "--mount");
  }

  private static boolean allowed() throws InterruptedException {
    List<String> command = new ArrayList<>(apart());
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException _) {
      return false; // there is no unshare here
    }
  }

  private String ask(String question, String answer) throws IOException {
    process.outputWriter().append(question).append('\n').flush();
    return hear(answer);
  }

  private String hear(String word) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      output.append(line).append('\n');
      if (line.startsWith(word + " ")) {
        return line.substring(word.length() + 1);
      }
    }
    throw new AssertionError("the node ended: " + output);
  }

  /** Signed in, and a case begun; its page. */
  private String begin(Visitor visitor) throws Exception {
    var _ =
        visitor.fill(
            "/en/sign-in",
            "/en/sign-in",
            "signInName",
            FullDiskNode.SIGN_IN_NAME,
            "password",
            Canary.of("password", 0));
    var _ = visitor.fill("/en/confirm", "/en/confirm/code", "code", ask("code", "code"));
    var _ = visitor.fill("/en/key", "/en/key/unlock", "phrase", Canary.of("phrase", 0));
    HttpResponse<String> made =
        visitor.fill(
            "/en/cases/new",
            "/en/cases/new",
            "purpose",
            "care",
            "given",
            "Somebody",
            "family",
            NAME,
            "facts",
            FACTS);
    return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static boolean isOpened(HttpResponse<String> answer) {
    boolean tells = answer.body().contains(NAME) || answer.body().contains(FACTS);
    assertThat(tells).as("status %d", answer.statusCode()).isEqualTo(answer.statusCode() == 200);
    return tells;
  }

  @Test
  void on_a_full_disk_nothing_is_opened_and_afterwards_nothing_is_lost() throws Exception {
    int port = Integer.parseInt(hear("ready"));
    try (Visitor visitor = new Visitor(port)) {
      String page = begin(visitor);
      assertThat(isOpened(visitor.answer(page))).isTrue();
      long opened = 1;

      ask("fill", "full");
      while (isOpened(visitor.answer(page))) {
        opened++;
        assertThat(opened).isLessThan(MOST_BEFORE_IT_IS_FELT);
      }
      for (int again = 0; again < REFUSED; again++) {
        assertThat(isOpened(visitor.answer(page))).isFalse();
      }

      ask("empty", "emptied");
      long until = System.nanoTime() + SOON.toNanos();
      boolean isBack = isOpened(visitor.answer(page));
      while (!isBack && System.nanoTime() < until) {
        isBack = isOpened(visitor.answer(page));
      }
      boolean wasStartedAgain = !isBack;
      if (wasStartedAgain) {
        ask("again", "ready");
        assertThat(isOpened(visitor.answer(page))).isTrue();
      }

      long logged = Long.parseLong(ask("opened", "opened"));
      assertThat(logged).isGreaterThan(opened);
      Figures.say(
          "a disk full to the last byte: opened %,d times until it was felt, each in the log (%,d); then %d times refused without a word of the case; with room again it goes on%s"
              .formatted(
                  opened, logged, REFUSED, wasStartedAgain ? " once it is started again" : ""));
    }
  }
}
