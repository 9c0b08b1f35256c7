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
    name = "serve",
    description = "Serve the pages of this node on 127.0.0.1.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Node node;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "the port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  ServeCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() throws InterruptedException {
    int opened = node.open(port, Map.of());
    new Opening(node, Objects.requireNonNull(spec).commandLine().getOut(), opened).serving();
    node.stayOpen();
    return 0;
  }
}
