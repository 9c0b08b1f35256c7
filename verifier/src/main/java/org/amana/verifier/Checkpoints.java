package org.amana.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.verifier.Finding.Kind;

/** The signed checkpoints that are held of one log, by whomever. */
public final class Checkpoints {

  private record Held(Note note, Checkpoint checkpoint) {}

  private final List<Held> held;

  private Checkpoints(List<Held> held) {
    this.held = held;
  }

  /**
   * Reads what the notes say.
   *
   * @throws Malformed when one is no checkpoint
   */
  public static Checkpoints of(List<Note> notes) throws Malformed {
    List<Held> held = new ArrayList<>();
    for (Note note : notes) {
      held.add(new Held(note, Checkpoint.parse(note.text())));
    }
    held.sort(Comparator.comparingLong(one -> one.checkpoint().size()));
    return new Checkpoints(held);
  }

  public List<Checkpoint> all() {
    return held.stream().map(Held::checkpoint).toList();
  }

  /**
   * The first that no key of the log has signed, or that is of another log than the keys are.
   *
   * @param trusted at least one key of the log
   */
  public Optional<Finding> forged(List<VerifyingKey> trusted) {
    Keys keys = Keys.of(trusted, held.stream().map(Held::note).toList());
    List<Boolean> isSigned =
        Stream.of(held.toArray(Held[]::new))
            .parallel()
            .map(one -> isOfLog(one, trusted) && keys.accept(one.note(), one.checkpoint()))
            .toList();
    int first = isSigned.indexOf(false);
    if (first < 0) {
      return Optional.empty();
    }
    long before = first == 0 ? 0 : held.get(first - 1).checkpoint().size();
    long size = held.get(first).checkpoint().size();
    return Optional.of(new Finding(Kind.FORGED, before, size, before));
  }

  /**
   * Whether a key of the log has signed the newest. Every entry, and the root of every other
   * checkpoint, is compared with the tree that it signs: so one signature proves the log, and the
   * others are of use when something does not fit.
   *
   * @param trusted at least one key of the log
   * @param rotations notes of the log by which keys hand over to each other
   */
  public boolean isNewestSigned(List<VerifyingKey> trusted, List<Note> rotations) {
    if (held.isEmpty()) {
      return true;
    }
    Keys keys = Keys.of(trusted, rotations);
    long newest = held.getLast().checkpoint().size();
    return held.stream()
        .filter(one -> one.checkpoint().size() == newest)
        .allMatch(one -> isOfLog(one, trusted) && keys.accept(one.note(), one.checkpoint()));
  }

  private static boolean isOfLog(Held one, List<VerifyingKey> trusted) {
    return trusted.stream().anyMatch(key -> key.name().equals(one.checkpoint().origin()));
  }
}
