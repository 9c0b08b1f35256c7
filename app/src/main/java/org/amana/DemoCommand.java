package org.amana;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Run everything on an embedded database, with generated data and demo accounts.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Node node;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "the port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  DemoCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() throws InterruptedException {
    int opened = node.open(port, Map.of("amana.demo", "true", "amana.database-url", ""));
    new Opening(node, Objects.requireNonNull(spec).commandLine().getOut(), opened).demo();
    node.stayOpen();
    return 0;
  }
}
