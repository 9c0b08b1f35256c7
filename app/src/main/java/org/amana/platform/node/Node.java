package org.amana.platform.node;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * This deployment as a command sees it. Nothing starts until a room is asked for, so that help and
 * wrong arguments answer at once.
 */
public final class Node implements AutoCloseable {

  private final Class<?> application;
  private @Nullable ConfigurableApplicationContext running;

  public Node(Class<?> application) {
    this.application = application;
  }

  /** The face of a room, in a node without web pages. */
  public <T> T room(Class<T> face) {
    if (running == null) {
      running = start(WebApplicationType.NONE, Map.of());
    }
    return running.getBean(face);
  }

  /** Opens the pages of this node, and returns the port that they are on. */
  public int open(Map<String, String> settings) {
    running = start(WebApplicationType.SERVLET, settings);
    return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Keeps the pages open until the process is told to stop. */
  public void stayOpen() throws InterruptedException {
    Thread.currentThread().join();
  }

  private ConfigurableApplicationContext start(
      WebApplicationType type, Map<String, String> settings) {
    Map<String, Object> properties = new LinkedHashMap<>(settings);
    properties.put("spring.main.lazy-initialization", type == WebApplicationType.NONE);
    return new SpringApplicationBuilder(application)
        .web(type)
        .properties(properties)
        .logStartupInfo(false)
        .run();
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
  }
}
