package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, whose JDKs and Maven are scripts that say how they were
 * called.
 */
class LauncherTest {

  private record Outcome(int exit, String out, String err) {}

  @TempDir private Path folder;
  private Path checkout = Path.of("");
  private Path programs = Path.of("");

  @BeforeEach
  void lay_out_a_checkout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("check out"));
    programs = Files.createDirectories(folder.resolve("programs"));
    for (String file :
        List.of("amana", "tools/maven", "tools/help/amana.txt", "tools/help/test.txt")) {
      Path copy = checkout.resolve(file);
      Files.createDirectories(copy.resolve("..").normalize());
      Files.copy(Checkout.file(file), copy);
    }
    Files.createDirectories(checkout.resolve("app/src/main"));
    Files.createDirectories(checkout.resolve("docs/guide"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("app/pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve("verifier/src/main"));
    Files.writeString(checkout.resolve("verifier/pom.xml"), "<project/>");
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String name, int version) throws IOException {
    Path home = folder.resolve(name);
    script(home.resolve("bin/java"), "echo \"java " + version + "\"; printf '<%s>' \"$@\"");
    script(home.resolve("bin/javac"), "echo javac " + version);
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.3\"\n");
    return home;
  }

  /** Pretends that a build ended well just now. */
  private void build() throws IOException {
    Files.createDirectories(checkout.resolve("app/target/lib"));
    Files.createDirectories(checkout.resolve("app/target/run"));
    Files.writeString(checkout.resolve("app/target/run/app.jar"), "");
    Files.writeString(checkout.resolve("app/target/run/verifier.jar"), "");
    Files.writeString(checkout.resolve("app/target/built"), "");
  }

  private Outcome amana(List<String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(checkout.resolve("amana"), environment, arguments);
  }

  private Outcome run(Path launcher, List<String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "-i"));
    command.add("PATH=" + programs + ":/usr/bin:/bin");
    command.add("HOME=" + folder);
    command.add("AMANA_JDKS=" + folder.resolve("jdks"));
    command.addAll(environment);
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A PATH on which no java of this machine is found. */
  private void hideJavaOfThisMachine() throws IOException {
    script(programs.resolve("javac"), "echo javac 17");
  }

  @Test
  void help_needs_neither_a_jdk_nor_a_build() throws Exception {
    hideJavaOfThisMachine();

    Outcome alone = amana(List.of());

    assertThat(alone.exit()).isZero();
    assertThat(alone.out())
        .contains("demo", "serve", "import", "test", "check-long", "fix", "dev", "bench");
    assertThat(amana(List.of(), "help").out()).isEqualTo(alone.out());
    assertThat(amana(List.of(), "help", "test").out()).startsWith("Usage: ./amana test");
    assertThat(amana(List.of(), "test", "--help").out()).startsWith("Usage: ./amana test");
  }

  @Test
  void an_unknown_command_is_told_in_one_line_with_exit_code_2() throws Exception {
    Outcome outcome = amana(List.of(), "dance");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly("amana: there is no command dance; ./amana help lists them");
  }

  @Test
  void a_machine_without_a_jdk_25_is_told_what_is_missing() throws Exception {
    hideJavaOfThisMachine();
    build();
    Path seventeen = jdk("jdk-17", 17);

    Outcome outcome = amana(List.of("JAVA_HOME=" + seventeen), "serve");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("a JDK 25 is needed");
  }

  @Test
  void a_java_home_of_another_version_is_passed_over() throws Exception {
    hideJavaOfThisMachine();
    jdk("jdks/a-25", 25);
    build();

    Outcome outcome = amana(List.of("JAVA_HOME=" + jdk("jdk-17", 17)), "serve", "--port", "1");

    assertThat(outcome.out()).startsWith("java 25").endsWith("<serve><--port><1>");
  }

  @Test
  void java_home_comes_before_the_folder_of_jdks() throws Exception {
    jdk("jdks/other", 25);
    Path own = jdk("my own jdk", 25);
    script(own.resolve("bin/java"), "echo mine");
    build();

    assertThat(amana(List.of("JAVA_HOME=" + own), "serve").out()).isEqualTo("mine\n");
  }

  @Test
  void it_runs_through_a_link_and_from_another_folder() throws Exception {
    jdk("jdks/a-25", 25);
    build();
    Path link = Files.createSymbolicLink(folder.resolve("amana-link"), checkout.resolve("amana"));

    Outcome outcome = run(link, List.of(), "serve", "an argument");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("check out/app/target").endsWith("<serve><an argument>");
  }

  @Test
  void it_is_built_again_when_the_built_application_is_gone() throws Exception {
    hideJavaOfThisMachine();
    jdk("jdks/a-25", 25);
    script(programs.resolve("mvn"), "echo called >>" + folder + "/mvn-calls; exit 1");
    build();
    Files.delete(checkout.resolve("app/target/run/app.jar"));

    assertThat(amana(List.of(), "serve").exit()).isEqualTo(1);
    assertThat(folder.resolve("mvn-calls")).exists();
  }

  @Test
  void maven_is_asked_for_only_when_something_is_to_be_built() throws Exception {
    hideJavaOfThisMachine();
    jdk("jdks/a-25", 25);
    script(programs.resolve("mvn"), "echo called >>" + folder + "/mvn-calls; exit 1");
    build();

    assertThat(amana(List.of(), "serve").exit()).isZero();
    assertThat(folder.resolve("mvn-calls")).doesNotExist();

    Path saved = Files.writeString(checkout.resolve("app/src/main/New.java"), "");
    Files.setLastModifiedTime(saved, FileTime.from(Instant.now().plusSeconds(5)));

    Outcome outcome = amana(List.of(), "serve");

    assertThat(folder.resolve("mvn-calls")).exists();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("the build failed");
  }

  @Test
  void options_that_java_does_not_understand_are_told_in_one_line() throws Exception {
    Path jdk = jdk("jdks/a-25", 25);
    script(
        jdk.resolve("bin/java"),
        "case \"$*\" in *-Xnonsense*) echo Unrecognized option: -Xnonsense; echo Error: more; exit"
            + " 1;; esac; printf '<%s>' \"$@\"");
    build();

    Outcome wrong = amana(List.of("AMANA_JAVA_OPTIONS=-Xmx1g -Xnonsense"), "serve");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().lines())
        .containsExactly(
            "amana: AMANA_JAVA_OPTIONS is not understood by Java: Unrecognized option: -Xnonsense");

    Outcome right = amana(List.of("AMANA_JAVA_OPTIONS=-Xmx1g"), "serve");
    assertThat(right.out()).contains("<-Xmx1g>").endsWith("<serve>").doesNotContain("<-version>");
  }

  @Test
  void the_language_of_the_reader_reaches_the_application() throws Exception {
    jdk("jdks/a-25", 25);
    build();

    assertThat(amana(List.of("LANG=ar_EG.UTF-8"), "serve").out()).contains("<-Duser.language=ar>");
    assertThat(amana(List.of(), "serve").out()).doesNotContain("user.language");
  }
}
