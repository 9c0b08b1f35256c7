package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outside holders get every checkpoint, fail without hurting anybody, and are asked again. */
class WitnessesTest {

  @TempDir private Path home;
  private HikariDataSource source;
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private volatile boolean isIll;
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    source.close();
  }

  private void answer(HttpExchange asked) throws IOException {
    String path = asked.getRequestURI().getPath();
    byte[] body = asked.getRequestBody().readAllBytes();
    if (isIll) {
      asked.sendResponseHeaders(500, -1);
    } else if (asked.getRequestMethod().equals("PUT")) {
      files.put(path, new String(body, StandardCharsets.UTF_8));
      asked.sendResponseHeaders(201, -1);
    } else if (files.containsKey(path)) {
      byte[] held = files.get(path).getBytes(StandardCharsets.UTF_8);
      asked.sendResponseHeaders(200, held.length);
      asked.getResponseBody().write(held);
    } else {
      asked.sendResponseHeaders(404, -1);
    }
    asked.close();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/amana";
  }

  private AuditFixture watchedBy(String names) {
    return new AuditFixture(source, home, names);
  }

  @Test
  void a_server_holds_every_checkpoint_and_gives_the_newest_back() {
    AuditFixture log = watchedBy(address());
    assertThat(log.verify().held()).as("before the first").isZero();
    log.seal(2);
    log.seal(1);
    log.witnesses.tellAll();

    assertThat(files).hasSize(3).containsKey("/amana/latest.checkpoint");
    assertThat(log.verify()).isEqualTo(AuditFixture.whole(3, 2, 1));
    assertThat(log.witnesses.states().getFirst().missing()).isZero();
  }

  @Test
  void a_witness_that_fails_is_shown_and_gets_what_it_missed() {
    AuditFixture log = watchedBy(address());
    isIll = true;
    log.seal(1);
    log.witnesses.tellAll();
    WitnessState ill = log.witnesses.states().getFirst();
    isIll = false;
    log.witnesses.tellAll();
    assertThat(files).as("it is left alone for a moment").isEmpty();

    AuditFixture later = watchedBy(address());
    later.witnesses.tellAll();
    WitnessState well = later.witnesses.states().getFirst();

    assertThat(ill.failingSince()).isPresent();
    assertThat(ill.missing()).isEqualTo(1);
    assertThat(well.failingSince()).isEmpty();
    assertThat(well.heldAt()).isPresent();
    assertThat(well.missing()).isZero();
  }

  @Test
  void one_that_fails_keeps_nothing_from_the_others() throws IOException {
    Path folder = Files.createDirectory(home.resolve("held"));
    AuditFixture log = watchedBy(home.resolve("missing") + ", " + folder);
    log.seal(1);
    log.witnesses.tellAll();

    assertThat(log.witnesses.states()).extracting(WitnessState::missing).containsExactly(1L, 0L);
    assertThat(home.resolve("missing")).as("a medium that is not there").doesNotExist();
  }

  @Test
  void while_a_witness_cannot_be_asked_nothing_is_said() {
    AuditFixture log = watchedBy(address());
    log.seal(1);
    isIll = true;

    assertThat(AuditFixture.problemOf(log::verify)).isEqualTo(new Fault.WitnessSilent(address()));
  }

  @Test
  void what_a_witness_holds_of_another_log_is_an_alarm() throws IOException {
    Path folder = Files.createDirectory(home.resolve("held"));
    AuditFixture log = watchedBy(folder.toString());
    log.seal(1);
    Files.writeString(
        folder.resolve("x.checkpoint"),
        "somebody/else\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 x AAAAAAAA\n");

    assertThat(AuditFixture.problemOf(log::verify))
        .isEqualTo(new Fault.WitnessDisagrees(folder.toString(), 1));
  }
}
