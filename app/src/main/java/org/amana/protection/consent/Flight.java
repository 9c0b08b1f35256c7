package org.amana.protection.consent;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.amana.protection.intake.Fear;

/**
 * Whether a person fled, and from where: the rule of the barrier, which asks nothing of a database.
 *
 * @param stands whether it keeps anything back at all
 * @param from States by their codes of three letters; empty when nobody has said it
 */
public record Flight(boolean stands, Set<String> from) {

  public static final Flight NONE = new Flight(false, Set.of());

  public Flight {
    from = Set.copyOf(from);
  }

  /** Why something stays here. */
  public enum Stop {
    /** It would go to the State that they fled from. */
    STATE_OF_ORIGIN,
    /** Nobody has said in which State the recipient is. */
    STATE_UNKNOWN,
    /** Nobody has said from which State they fled. */
    ORIGIN_UNKNOWN
  }

  /**
   * What keeps something from a recipient; empty lets it pass. What is not known keeps it as well.
   *
   * @param states that the recipient is of, by all that is said of it
   */
  Optional<Stop> stop(Set<String> states) {
    if (!stands) {
      return Optional.empty();
    }
    if (states.isEmpty()) {
      return Optional.of(Stop.STATE_UNKNOWN);
    }
    if (from.isEmpty()) {
      return Optional.of(Stop.ORIGIN_UNKNOWN);
    }
    return states.stream().anyMatch(from::contains)
        ? Optional.of(Stop.STATE_OF_ORIGIN)
        : Optional.empty();
  }

  /** Both: what one of them does not know the other may. */
  Flight and(Flight other) {
    Set<String> all = new HashSet<>(from);
    all.addAll(other.from);
    return new Flight(stands || other.stands, all);
  }

  /**
   * With what the person told. Citizenship stands in for the State that they fled from only where
   * no procedure names it.
   */
  Flight told(Fear fear) {
    boolean isFilled = stands && !from.isEmpty();
    return new Flight(stands || fear.isTold(), isFilled && !fear.isTold() ? from : both(fear));
  }

  private Set<String> both(Fear fear) {
    return and(new Flight(false, fear.from())).from;
  }
}
