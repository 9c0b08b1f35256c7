package org.amana.verifier;

import java.util.List;

/**
 * The state of a log (c2sp.org/tlog-checkpoint): how many entries it has and the root of their
 * tree.
 *
 * @param origin names the log
 * @param root in base 64
 * @param more further lines, such as a {@link Keys#ROTATION}
 */
public record Checkpoint(String origin, long size, String root, List<String> more) {

  public Checkpoint {
    more = List.copyOf(more);
  }

  /**
   * Reads the text of a note.
   *
   * @throws Malformed when it is no checkpoint
   */
  public static Checkpoint parse(String text) throws Malformed {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() < 4 || !lines.getLast().isEmpty()) {
      throw new Malformed("a checkpoint has at least three lines");
    }
    if (lines.subList(0, lines.size() - 1).stream().anyMatch(String::isEmpty)) {
      throw new Malformed("a checkpoint has no empty line");
    }
    if (Note.decoded(lines.get(2)).length != Tree.HASH) {
      throw new Malformed("the root has another length than a hash");
    }
    return new Checkpoint(
        lines.get(0), number(lines.get(1)), lines.get(2), lines.subList(3, lines.size() - 1));
  }

  /** A whole number in the one way to write it. */
  static long number(String digits) throws Malformed {
    if (!digits.matches("0|[1-9][0-9]{0,17}")) {
      throw new Malformed("this is no number of entries");
    }
    return Long.parseLong(digits);
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root + "\n");
    more.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
