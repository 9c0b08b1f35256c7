package org.amana.platform.node;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amana.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * This deployment as a command sees it. Nothing starts until a room is asked for, so that help and
 * wrong arguments answer at once.
 */
public final class Node implements AutoCloseable {

  private final Class<?> application;
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private @Nullable ConfigurableApplicationContext running;

  public Node(Class<?> application) {
    this.application = application;
  }

  /** Keeps rows on the server at {@code url} instead of an embedded one. */
  public void useDatabase(String url) {
    settings.put("amana.database-url", url);
  }

  /**
   * The face of a room, in a node without web pages.
   *
   * @throws ProblemException when the node cannot be started
   */
  public <T> T room(Class<T> face) {
    try {
      if (running == null) {
        running = start(WebApplicationType.NONE);
      }
      return running.getBean(face);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /**
   * Opens the pages of this node, and returns the port that they are on.
   *
   * @param port 0 for any that is free
   * @throws ProblemException when the port is taken or the node cannot be started
   */
  public int open(int port, Map<String, String> more) {
    new ListeningPort(port).mustBeFree();
    settings.put("server.port", Integer.toString(port));
    settings.putAll(more);
    try {
      running = start(WebApplicationType.SERVLET);
    } catch (RuntimeException e) {
      throw told(e);
    }
    return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Keeps the pages open until the process is told to stop. */
  public void stayOpen() throws InterruptedException {
    Thread.currentThread().join();
  }

  /** What the command line says goes before the environment and the files of settings. */
  private ConfigurableApplicationContext start(WebApplicationType type) {
    return new SpringApplicationBuilder(application)
        .web(type)
        .lazyInitialization(type == WebApplicationType.NONE)
        .initializers(
            starting ->
                starting
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command line", Map.copyOf(settings))))
        .logStartupInfo(false)
        .run();
  }

  private static RuntimeException told(RuntimeException failure) {
    return StartFailures.ofApplication(failure)
        .<RuntimeException>map(problem -> new ProblemException(problem, failure))
        .orElse(failure);
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
  }
}
