package org.amana;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Node;
import org.amana.platform.vault.Traces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes what is left of destroyed keys off the disk now, and not at night. */
@Command(
    name = "sweep",
    description =
        "Take what is left of destroyed keys off the disk, as a serving node does at night. Files"
            + " stay closed for as long as it takes.",
    mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

  private final Node node;

  @Spec private @Nullable CommandSpec spec;

  SweepCommand(Node node) {
    this.node = node;
  }

  @Override
  public Integer call() {
    boolean ofChanges = node.room(Traces.class).sweep().ofChanges();
    String key = ofChanges ? "vault.sweep.done" : "vault.sweep.without-changes";
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(node.room(Messages.class).text(Language.of(Locale.getDefault()), key, Map.of()));
    return 0;
  }
}
