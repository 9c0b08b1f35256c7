package org.amana.platform.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;

/** The one embedded server of a process that runs tests, below the build folder. */
final class TestServer {

  /** Test classes run in two processes at a time, each with a home of its own. */
  static final Path HOME =
      Path.of("target", "home-" + System.getProperty("surefire.forkNumber", "1"));

  private static final class Holder {
    private static final EmbeddedPostgres SERVER = start();
  }

  private TestServer() {}

  static EmbeddedPostgres get() {
    return Holder.SERVER;
  }

  private static EmbeddedPostgres start() {
    EmbeddedPostgres server = EmbeddedPostgres.of(new Home(HOME));
    // After the applications that use it: else each of them would wait for it until it gives up.
    SpringApplication.getShutdownHandlers().add(() -> close(server));
    return server;
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
