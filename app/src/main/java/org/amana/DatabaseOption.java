package org.amana;

import java.util.Set;
import org.amana.platform.node.Node;
import picocli.CommandLine;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code --database-url}, for every command that reads or keeps rows: what one command stores on
 * the operator's own server, the next has to find there.
 */
record DatabaseOption(Node node) implements ISetter {

  /** The demo never touches a server that somebody relies on; places are in the program itself. */
  private static final Set<String> WITHOUT = Set.of("demo", "rehearse", "resolve-places");

  private static final String[] DESCRIPTION = {
    "a PostgreSQL server, 15 or newer, as jdbc:postgresql://HOST:PORT/DATABASE (default: that of"
        + " AMANA_DATABASE_URL, else an embedded one).",
    "Its logins are read from AMANA_DATABASE_USER, AMANA_DATABASE_PASSWORD, AMANA_DATABASE_OWNER"
        + " and AMANA_DATABASE_OWNER_PASSWORD, or their passwords from ~/.pgpass; never from the"
        + " command line."
  };

  static void addTo(CommandLine line, Node node) {
    for (CommandLine below : line.getSubcommands().values()) {
      if (WITHOUT.contains(below.getCommandName())) {
        continue;
      }
      if (below.getSubcommands().isEmpty()) {
        below.getCommandSpec().addOption(new DatabaseOption(node).spec());
      }
      addTo(below, node);
    }
  }

  private OptionSpec spec() {
    return OptionSpec.builder("--database-url")
        .paramLabel("URL")
        .type(String.class)
        .description(DESCRIPTION)
        .setter(this)
        .build();
  }

  @Override
  public <T> T set(T value) {
    // Told as null before the command line is read.
    if (value instanceof String url) {
      node.useDatabase(url);
    }
    return value;
  }
}
