package org.amana;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amana.platform.node.Node;
import picocli.CommandLine.Command;

/**
 * Starts everything once, reads the first pages and stops. The launcher runs it after a build, so
 * that the Java machine can write down which classes a start needs (JEP 514); every later start
 * reads them from there.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

  private static final List<String> PAGES =
      List.of("/en/", "/ar/", "/en/statistics", "/ar/statistics", "/api/v1/statistics");

  private final Node node;

  RehearseCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int port = node.open(0, Map.of("amana.database-url", ""));
    try (HttpClient reader = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        URI address = URI.create("http://127.0.0.1:" + port + page);
        reader.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    }
    return 0;
  }
}
