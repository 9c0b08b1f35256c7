package org.amana.platform.audit;

import java.util.Optional;

/**
 * Something that was done, or was refused, as it goes into the log: {@code Entry.of(actor,
 * "cases.opened", 3).about(new Subject("case", id)).forPurpose("care")}.
 *
 * <p>An entry cannot be taken back or changed. Nothing in it identifies a person to a stranger.
 *
 * @param action stable code of the room above, such as {@code cases.opened}
 * @param tier of what was touched, 1 to 3
 * @param subject whose history shows the entry: the file, not the page of it
 * @param purpose code of what it was done for
 * @param written the row that was written by it
 * @param details a few words, such as a reason: encrypted, and erasable later; at most 2,000
 *     letters. The only place for what a person has typed
 */
public record Entry(
    Actor actor,
    String action,
    int tier,
    Outcome outcome,
    Optional<Subject> subject,
    Optional<String> purpose,
    Optional<Written> written,
    Optional<String> details) {

  private static final int MOST_LETTERS = 2_000;

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  public Entry {
    Codes.code(action);
    purpose.ifPresent(Codes::code);
    if (tier < 1 || tier > 3) {
      throw new IllegalArgumentException("there are tiers 1 to 3");
    }
    if (details.isPresent() && details.get().length() > MOST_LETTERS) {
      throw new IllegalArgumentException("details are a few words");
    }
  }

  /** Something done, about nothing in particular. */
  public static Entry of(Actor actor, String action, int tier) {
    return new Entry(
        actor,
        action,
        tier,
        Outcome.DONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Entry about(Subject whom) {
    return new Entry(actor, action, tier, outcome, Optional.of(whom), purpose, written, details);
  }

  public Entry forPurpose(String code) {
    return new Entry(actor, action, tier, outcome, subject, Optional.of(code), written, details);
  }

  public Entry wrote(Written row) {
    return new Entry(actor, action, tier, outcome, subject, purpose, Optional.of(row), details);
  }

  public Entry refused() {
    return new Entry(actor, action, tier, Outcome.REFUSED, subject, purpose, written, details);
  }

  public Entry saying(String words) {
    return new Entry(actor, action, tier, outcome, subject, purpose, written, Optional.of(words));
  }

  /** Without the details, so that no log of the machine holds them. */
  @Override
  public String toString() {
    return "Entry[" + action + "]";
  }
}
