package org.amana.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says in one line whether an exported log is whole. It ends with 0 when it is, 1 when it is not,
 * and 2 when it was not told what to do.
 */
public final class Verifier {

  private static final String USE =
      """
      java -jar verifier.jar LOG CHECKPOINTS... --key FILE [--every-signature]
      java -jar verifier.jar --entry FILE PROOF --key FILE

      The first says whether LOG, a file of ./amana audit export, is the one that all of CHECKPOINTS were
      signed for; give it those of outside witnesses too. The second says whether one entry stands in a log,
      without the log. --key names a file with the public keys of the log that you trust, one to a line.

      The newest signature vouches for every entry; the roots of older checkpoints are compared, and their
      signatures checked when something does not fit, or all of them with --every-signature.
      """;

  private final List<Path> files = new ArrayList<>();
  private final List<VerifyingKey> keys = new ArrayList<>();
  private boolean isEntry;
  private boolean everySignature;

  private Verifier() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** What {@code main} does, but for the end of the process. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Verifier verifier = new Verifier();
      if (!verifier.isUnderstood(arguments)) {
        err.print(USE);
        return 2;
      }
      return verifier.isEntry ? verifier.entry(out) : verifier.log(out);
    } catch (IOException e) {
      err.println("cannot read " + e.getMessage());
      return 2;
    } catch (Malformed e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private boolean isUnderstood(List<String> arguments) throws IOException, Malformed {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--key") && i + 1 < arguments.size()) {
        keys.addAll(keysIn(Path.of(arguments.get(++i))));
      } else if (argument.equals("--entry")) {
        isEntry = true;
      } else if (argument.equals("--every-signature")) {
        everySignature = true;
      } else if (argument.startsWith("-")) {
        return false;
      } else {
        files.add(Path.of(argument));
      }
    }
    return !keys.isEmpty() && (isEntry ? files.size() == 2 : files.size() >= 2);
  }

  /**
   * The public keys in a file, one to a line.
   *
   * @throws Malformed when a line is none
   */
  public static List<VerifyingKey> keysIn(Path file) throws IOException, Malformed {
    List<VerifyingKey> keys = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        keys.add(VerifyingKey.parse(line.strip()));
      }
    }
    return keys;
  }

  private int entry(PrintStream out) throws IOException, Malformed {
    byte[] entry = Files.readString(files.get(0)).stripTrailing().getBytes(StandardCharsets.UTF_8);
    EntryProof proof = EntryProof.parse(Files.readString(files.get(1)));
    boolean isSealed = proof.isOf(entry, keys);
    out.println(
        isSealed
            ? "The entry stands in the log at " + proof.index() + "."
            : "The proof does not show that the entry stands in the log.");
    return isSealed ? 0 : 1;
  }

  private int log(PrintStream out) throws IOException, Malformed {
    List<Note> notes = new ArrayList<>();
    for (Path file : files.subList(1, files.size())) {
      notes.addAll(Note.parseAll(Files.readString(file)));
    }
    Checkpoints checkpoints = Checkpoints.of(notes);
    LogCheck check = new LogCheck(checkpoints.all());
    Optional<Finding> finding = Optional.empty();
    if (everySignature || !checkpoints.isNewestSigned(keys, notes)) {
      finding = checkpoints.forged(keys);
    }
    if (finding.isEmpty()) {
      try (InputStream log = Files.newInputStream(files.getFirst())) {
        finding = check.check(log);
      }
      if (finding.isPresent()) {
        // What does not fit may be a checkpoint that nobody has signed.
        Optional<Finding> different = finding;
        finding = checkpoints.forged(keys).or(() -> different);
      }
    }
    out.println(
        finding
            .map(found -> told(found) + " Entries before " + found.vouched() + " are proved.")
            .orElse(
                check.size() + " entries, " + notes.size() + " checkpoints: the log is whole."));
    return finding.isPresent() ? 1 : 0;
  }

  private static String told(Finding finding) {
    String among = finding.index() + " to " + (finding.until() - 1);
    return switch (finding.kind()) {
      case MALFORMED -> "Entry " + finding.index() + " is not of the form of the export.";
      case CHANGED -> "Entry " + finding.index() + " was changed.";
      case OUT_OF_ORDER -> "Entry " + finding.index() + " is not the one of this place.";
      case DIFFERENT -> "Of the entries " + among + " one or more are not those that were sealed.";
      case CUT_OFF -> "The entries " + among + " are missing.";
      case UNSIGNED -> "The entries " + among + " were never sealed.";
      case FORGED -> "No key of the log has signed the checkpoint of " + finding.until() + ".";
    };
  }
}
