package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amana.Checkout;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A {@link SeededNode} that is sealed, stolen and searched, byte by byte. */
final class StolenNode implements AutoCloseable {

  /** Whatever was asked of a person. */
  private static final List<String> KINDS =
      List.of(
          "detail",
          "reason",
          "sought",
          "sought too",
          "given",
          "family",
          "mother",
          "case given",
          "case family",
          "case facts",
          "case note",
          "step reasons",
          "step evidence");

  private static final Pattern FLAGS = Pattern.compile("java_flags=\\(([^)]*)\\)");

  private static final List<String> OF_FEW = List.of("phrase", "password");

  private final Path folder;
  private final Process process;
  private final BufferedReader said;
  private final StringBuilder output = new StringBuilder();
  private final Needles needles = new Needles();
  private final int count;

  StolenNode(Path folder, int count) throws IOException, InterruptedException {
    this.folder = folder;
    this.count = count;
    Files.createDirectories(home());
    Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>(List.of(java("java").toString()));
    command.addAll(flags());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-cp",
            System.getProperty("java.class.path"),
            SeededNode.class.getName(),
            Integer.toString(count),
            secrets().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AMANA_HOME", home().toString());
    process = builder.redirectErrorStream(true).start();
    said = process.inputReader(StandardCharsets.UTF_8);
    int port = Integer.parseInt(hear("seeded").substring("seeded ".length()));
    try (Visitor visitor = new Visitor(port)) {
      work(visitor);
    }
    ask("tell", "told");
    learn();
  }

  /** Those that the launcher starts Java with. */
  static List<String> flags() throws IOException {
    Matcher flags = FLAGS.matcher(Files.readString(Checkout.file("amana")));
    assertThat(flags.find()).isTrue();
    return Arrays.asList(flags.group(1).split(" ", -1));
  }

  /** Through the pages, as a case worker does. */
  private void work(Visitor visitor) throws IOException, InterruptedException {
    var _ =
        visitor.fill(
            "/en/sign-in",
            "/en/sign-in",
            "signInName",
            SeededNode.SIGN_IN_NAME,
            "password",
            Canary.of("password", 0));
    String code = ask("code", "code").substring("code ".length());
    var _ = visitor.fill("/en/confirm", "/en/confirm/code", "code", code);
    var _ = visitor.fill("/en/key", "/en/key/unlock", "phrase", Canary.of("phrase", 0));
    for (int number = 0; number < count; number++) {
      HttpResponse<String> made =
          visitor.fill(
              "/en/cases/new",
              "/en/cases/new",
              "purpose",
              "care",
              "given",
              Canary.of("case given", number),
              "family",
              Canary.of("case family", number),
              "facts",
              Canary.of("case facts", number),
              "note",
              Canary.of("case note", number));
      String to = made.headers().firstValue("Location").orElse("nowhere");
      if (!visitor.open(URI.create(to).getPath()).contains(Canary.of("case note", number))) {
        throw new AssertionError("a case was not begun: " + made.statusCode() + " " + to);
      }
      presume(visitor, URI.create(to).getPath() + "/identification", number);
    }
  }

  private static void presume(Visitor visitor, String page, int number)
      throws IOException, InterruptedException {
    var _ =
        visitor.fill(
            page + "/presume",
            page + "/presume",
            "after",
            "0",
            "on",
            "2026-01-05",
            "age",
            "in-doubt",
            "reasons",
            Canary.of("step reasons", number),
            "evidence",
            Canary.of("step evidence", number));
    if (!visitor.open(page).contains(Canary.of("step evidence", number))) {
      throw new AssertionError("nothing was presumed");
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path secrets() {
    return folder.resolve("secrets");
  }

  private static Path java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program);
  }

  private String ask(String question, String answer) throws IOException {
    process.outputWriter().append(question).append('\n').flush();
    return hear(answer);
  }

  private String hear(String word) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      output.append(line).append('\n');
      if (line.startsWith(word)) {
        return line;
      }
    }
    throw new AssertionError("the node ended: " + output);
  }

  private void learn() throws IOException {
    needles.add(SeededNode.PLANTED, Canary.of(SeededNode.PLANTED, 0));
    needles.add("passphrase", SeededNode.passphrase());
    for (int number = 0; number < count; number++) {
      for (String kind : KINDS) {
        needles.add(kind, Canary.of(kind, number));
      }
    }
    for (String kind : OF_FEW) {
      for (int number = 0; number < 3; number++) {
        needles.add(kind, Canary.of(kind, number));
      }
    }
    for (String line : Files.readAllLines(secrets())) {
      String[] parts = line.split("\t", 2);
      needles.addKey(parts[0], HexFormat.of().parseHex(parts[1]));
    }
  }

  int forms() {
    return needles.forms();
  }

  /** Seals the node as its operator does; how long it took until it said so. */
  Duration seal() throws IOException {
    long begun = System.nanoTime();
    var _ = ask("seal", "sealed");
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** What is found, by where. */
  Map<String, Set<String>> searched() throws Exception {
    Map<String, Set<String>> found = new TreeMap<>();
    found.put("output", inOutput());
    found.put("memory", inSweptMemory());
    try (Connection connection = connection()) {
      found.put("dump", inDump(connection));
      connection.createStatement().execute("checkpoint");
    }
    found.put("data", inFiles(home().resolve("postgres/data/base")));
    found.put("log of changes", inFiles(home().resolve("postgres/data/pg_wal")));
    found.put("files", inFiles(home().resolve("temp")));
    found.put("whole home", inFiles(home()));
    found.put("temporary files", inFiles(folder.resolve("tmp")));
    return found;
  }

  private Set<String> inOutput() throws IOException {
    return needles.in(new ByteArrayInputStream(output.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Copied at most three times, a few seconds apart: it is swept a second time after two. */
  private Set<String> inSweptMemory() throws Exception {
    Set<String> found = inMemory();
    for (int again = 0; again < 2 && found.size() > 1; again++) {
      found = inMemory();
    }
    return found;
  }

  /** With what is no longer reachable and has not been swept yet. */
  Set<String> inMemory() throws Exception {
    Path dump = folder.resolve("memory.hprof");
    Files.deleteIfExists(dump);
    Process jcmd =
        new ProcessBuilder(
                java("jcmd").toString(),
                Long.toString(process.pid()),
                "GC.heap_dump",
                "-all",
                dump.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new AssertionError(told);
    }
    Set<String> found = needles.in(dump);
    Files.delete(dump);
    return found;
  }

  private Connection connection() throws IOException, SQLException {
    List<String> running = Files.readAllLines(home().resolve("postgres/data/postmaster.pid"));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/postgres",
        "amana",
        Files.readString(home().resolve("postgres/password")).strip());
  }

  /** Every row of every table, as a logical dump writes it. */
  private Set<String> inDump(Connection connection) throws SQLException, IOException {
    DataSource source = new SingleConnectionDataSource(connection, true);
    List<String> tables =
        JdbcClient.create(source)
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)
            .query(String.class)
            .list();
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    for (String table : tables) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " to stdout", dump);
    }
    return needles.in(new ByteArrayInputStream(dump.toByteArray()));
  }

  private Set<String> inFiles(Path below) throws IOException {
    Set<String> found = new TreeSet<>();
    if (!Files.isDirectory(below)) {
      return found;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(below)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      found.addAll(needles.in(file));
    }
    return found;
  }

  @Override
  public void close() {
    try {
      process.outputWriter().close();
      process.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
