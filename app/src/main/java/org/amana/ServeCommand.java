package org.amana;

import java.util.LinkedHashMap;
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

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "a PostgreSQL server, as jdbc:postgresql://…; without it an embedded one runs")
  private @Nullable String databaseUrl;

  ServeCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", Integer.toString(port));
    if (databaseUrl != null) {
      settings.put("amana.database-url", databaseUrl);
    }
    int opened = node.open(settings);
    new Opening(node, Objects.requireNonNull(spec).commandLine().getOut(), opened).serving();
    node.stayOpen();
    return 0;
  }
}
