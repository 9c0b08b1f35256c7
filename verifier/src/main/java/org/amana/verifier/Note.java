package org.amana.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (c2sp.org/signed-note): a text, an empty line, and signatures.
 *
 * @param text with its last line feed: what is signed
 */
public record Note(String text, List<Signature> signatures) {

  /** What every line of a signature begins with: an em dash and a space. */
  public static final String MARK = "\u2014 ";

  private static final int MOST_SIGNATURES = 100;

  /**
   * A signature and who claims to have made it.
   *
   * @param name of the key
   * @param bytes four bytes of the key's id, and the signature, in base 64
   */
  public record Signature(String name, String bytes) {

    @Override
    public String toString() {
      return MARK + name + " " + bytes;
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note as it was written.
   *
   * @throws Malformed when it is none
   */
  public static Note parse(String note) throws Malformed {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new Malformed("a note has a text, an empty line and signatures");
    }
    if (note.chars().anyMatch(letter -> (letter < ' ' && letter != '\n') || letter == '\uFFFD')) {
      throw new Malformed("a note has no control characters");
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2).lines().toList()) {
      signatures.add(signature(line));
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new Malformed("the note has no signatures, or too many");
    }
    return new Note(note.substring(0, end + 1), signatures);
  }

  private static Signature signature(String line) throws Malformed {
    String[] parts = line.startsWith(MARK) ? line.split(" ", -1) : new String[0];
    if (parts.length != 3 || parts[1].isEmpty() || parts[1].contains("+")) {
      throw new Malformed("this is no line of a signature");
    }
    if (decoded(parts[2]).length < 5) {
      throw new Malformed("the signature is too short");
    }
    return new Signature(parts[1], parts[2]);
  }

  /** Of base 64 with its padding, in the one way to write it. */
  static byte[] decoded(String base64) throws Malformed {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // said below, like another way of writing the same bytes
    }
    throw new Malformed("this is not base 64");
  }

  /**
   * Reads notes that stand one after another, each after an empty line.
   *
   * @throws Malformed when one of them is none
   */
  public static List<Note> parseAll(String notes) throws Malformed {
    List<Note> all = new ArrayList<>();
    StringBuilder note = new StringBuilder();
    boolean isSigned = false;
    for (String line : Arrays.asList((notes.stripTrailing() + "\n\n").split("\n", -1))) {
      if (line.isEmpty() && isSigned) {
        all.add(parse(note.toString()));
        note.setLength(0);
        isSigned = false;
      } else if (!line.isEmpty() || !note.isEmpty()) {
        note.append(line).append('\n');
        isSigned = line.startsWith(MARK);
      }
    }
    if (!note.toString().isBlank()) {
      throw new Malformed("the last note has no signature");
    }
    return all;
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }
}
