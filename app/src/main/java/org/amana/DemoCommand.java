package org.amana;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amana.platform.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "Run everything on an embedded database, with generated data and demo accounts.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Node node;

  @Option(names = "--port", paramLabel = "N", description = "the port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  DemoCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", Integer.toString(port));
    settings.put("amana.demo", "true");
    node.open(settings);
    node.stayOpen();
    return 0;
  }
}
