package org.amana.protection.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Hyphened;
import org.amana.protection.chronicle.OpenStep;

/**
 * A decision, for rooms that say what follows from it.
 *
 * @param key message key of what was decided
 * @param on the day from which it holds
 * @param byAuthority whether the competent authority took it
 * @param mayBeChild whether the person was, or may have been, a child then; empty when it does not
 *     say, or that is not for the one who asks
 * @param purposes of exploitation that were found, by their codes
 */
public record Decided(
    Status status,
    String key,
    LocalDate on,
    boolean byAuthority,
    Optional<Boolean> mayBeChild,
    List<String> purposes) {

  public Decided {
    purposes = List.copyOf(purposes);
  }

  static Decided of(OpenStep open) {
    Decision decision = Hyphened.constant(Decision.class, open.step().kind());
    Optional<Findings> findings = open.facts(Findings.class);
    return new Decided(
        decision.to(),
        decision.key(),
        open.step().on(),
        decision.asksForElements(),
        findings.map(Findings::age).map(AgeThen::countsAsChild),
        findings.map(Findings::purposes).orElse(List.of()));
  }

  /** Hides what was found. */
  @Override
  public String toString() {
    return "Decided[" + status + "]";
  }
}
