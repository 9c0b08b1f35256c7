package org.amana.platform.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./amana audit}: the log for operators and for those who do not trust them. */
@Command(
    name = "audit",
    description = "The log of what was done: verify it, seal it, export it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand {

  private final Node node;
  private final Language reader = Language.of(Locale.getDefault());

  @Spec private @Nullable CommandSpec spec;

  AuditCommand(Node node) {
    this.node = node;
  }

  @Command(
      description = {
        "Say whether the log is whole: every entry is the one that was sealed, at its place, under"
            + " signed checkpoints that fit to each other and to those of witnesses.",
        "Ends with 0 when it is, and with 1 and the first entry that is wrong when it is not."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Option(names = "--deep", description = "compare rows with what was last logged of them, too")
          boolean isDeep,
      @Option(
              names = "--every-signature",
              description =
                  "check the signatures of older checkpoints, too: the newest vouches for every"
                      + " entry, and the roots of the others are compared")
          boolean everySignature,
      @Option(
              names = "--key",
              paramLabel = "FILE",
              description = "public keys that you trust (default: those beside the node's own)")
          @Nullable List<Path> keys,
      @Option(
              names = "--held",
              paramLabel = "PATH",
              description =
                  "a file or folder with checkpoints of a witness, beside those configured")
          @Nullable List<Path> held) {
    Verification.Answer answer =
        node.room(Verification.class)
            .verify(new Verification.Question(given(keys), given(held), isDeep, everySignature));
    tell(
        "audit.console.whole",
        Map.of(
            "entries", answer.entries(),
            "checkpoints", answer.checkpoints(),
            "held", answer.held()));
    if (answer.details().isEmpty()) {
      tell("audit.console.details-unread", Map.of());
    }
    return 0;
  }

  private static List<Path> given(@Nullable List<Path> files) {
    return files == null ? List.of() : files;
  }

  @Command(
      description =
          "Seal entries every second until told to stop, for operators who keep the key under"
              + " another account than the pages.",
      mixinStandardHelpOptions = true)
  int seal(@Option(names = "--once", description = "seal what waits now, and end") boolean isOnce)
      throws InterruptedException {
    long sealed = node.room(Sealer.class).sealAll();
    tell("audit.console.sealed", Map.of("entries", sealed));
    node.room(Witnesses.class).tellAll();
    while (!isOnce) {
      TimeUnit.SECONDS.sleep(1);
      node.room(SealingHere.class).seal();
      node.room(Witnesses.class).tellAll();
    }
    return 0;
  }

  @Command(
      description =
          "Write the log into FILE for the verifier that needs no application, the checkpoints"
              + " into FILE.checkpoints and the public keys into FILE.keys.",
      mixinStandardHelpOptions = true)
  int export(@Parameters(paramLabel = "FILE") Path file) {
    node.room(LogExport.class).write(file);
    return 0;
  }

  @Command(
      description =
          "Write one entry into FILE, and into FILE.proof that it stands in the log, for who may"
              + " not see the others.",
      mixinStandardHelpOptions = true)
  int prove(
      @Parameters(paramLabel = "ENTRY", description = "the id of the entry") UUID entry,
      @Parameters(paramLabel = "FILE") Path file) {
    node.room(LogExport.class).prove(new EntryId(entry), file);
    return 0;
  }

  @Command(
      name = "rotate-key",
      description = "Let a new key sign from now on, by a checkpoint that both keys sign.",
      mixinStandardHelpOptions = true)
  int rotateKey() {
    node.room(Sealer.class).rotate();
    tell(
        "audit.console.rotated",
        Map.of("file", node.room(Sealer.class).keyFile().publicKeys().toString()));
    return 0;
  }

  @Command(
      description =
          "List the outside holders of checkpoints: how far each is, since when it fails.",
      mixinStandardHelpOptions = true)
  int witnesses() {
    for (WitnessState state : node.room(Witnesses.class).states()) {
      console()
          .println(
              String.join(
                  "\t",
                  state.name(),
                  state.heldAt().map(Object::toString).orElse("-"),
                  Long.toString(state.missing()),
                  state.failingSince().map(Object::toString).orElse("-")));
    }
    return 0;
  }

  private void tell(String key, Map<String, Object> arguments) {
    console().println(node.room(Messages.class).text(reader, key, arguments));
    console().flush();
  }

  private java.io.PrintWriter console() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
