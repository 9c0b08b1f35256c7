package org.amana.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Which keys may sign which checkpoints of a log. Who trusts one key of it trusts those before and
 * after it too: where a key takes over, a checkpoint says so and is signed by both.
 */
public final class Keys {

  /** {@code next-key OLD NEW}, as a further line of a checkpoint. */
  public static final String ROTATION = "next-key ";

  /** The sizes of the log, both included, at which a key may sign. */
  private record Term(VerifyingKey key, long from, long until) {}

  private final List<Term> terms;

  private Keys(List<Term> terms) {
    this.terms = terms;
  }

  /** The keys that are trusted, and those that are known by them. */
  public static Keys of(List<VerifyingKey> trusted, List<Note> notes) {
    List<Rotation> rotations = notes.stream().flatMap(note -> Rotation.of(note).stream()).toList();
    List<VerifyingKey> known = new ArrayList<>(trusted);
    boolean learns = true;
    while (learns) {
      learns = false;
      for (Rotation rotation : rotations) {
        if (known.contains(rotation.old()) != known.contains(rotation.next())) {
          known.add(known.contains(rotation.old()) ? rotation.next() : rotation.old());
          learns = true;
        }
      }
    }
    return new Keys(known.stream().distinct().map(key -> term(key, rotations)).toList());
  }

  private static Term term(VerifyingKey key, List<Rotation> rotations) {
    long from = 0;
    long until = Long.MAX_VALUE;
    for (Rotation rotation : rotations) {
      if (rotation.next().equals(key)) {
        from = Math.max(from, rotation.size());
      }
      if (rotation.old().equals(key)) {
        until = Math.min(until, rotation.size());
      }
    }
    return new Term(key, from, until);
  }

  /** Whether a key has signed the note that may sign at this size of the log. */
  public boolean accept(Note note, Checkpoint checkpoint) {
    return terms.stream()
        .filter(term -> term.from() <= checkpoint.size() && checkpoint.size() <= term.until())
        .anyMatch(term -> term.key().hasSigned(note));
  }

  /** A key takes over, which both keys have signed. */
  private record Rotation(VerifyingKey old, VerifyingKey next, long size) {

    static List<Rotation> of(Note note) {
      List<Rotation> found = new ArrayList<>();
      for (String line : note.text().lines().toList()) {
        String[] words = line.split(" ", -1);
        if (line.startsWith(ROTATION) && words.length == 3) {
          try {
            VerifyingKey old = VerifyingKey.parse(words[1]);
            VerifyingKey next = VerifyingKey.parse(words[2]);
            if (old.hasSigned(note) && next.hasSigned(note)) {
              found.add(new Rotation(old, next, Checkpoint.parse(note.text()).size()));
            }
          } catch (Malformed _) {
            return List.of(); // what is no rotation makes no key known
          }
        }
      }
      return found;
    }
  }
}
