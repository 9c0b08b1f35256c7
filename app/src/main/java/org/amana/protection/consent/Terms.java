package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.Set;
import org.amana.platform.needtoknow.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a consent or a duty allows.
 *
 * @param name of the recipient, as it was told to the person
 * @param until its last day
 * @param state that the recipient is of, by its code of three letters; null when it was not said
 */
record Terms(
    Recipient recipient,
    String name,
    Purpose purpose,
    Set<InformationGroup> groups,
    LocalDate from,
    LocalDate until,
    @Nullable String state) {

  Terms {
    groups = Set.copyOf(groups);
  }

  /** Whether everything of the disclosure is within them. */
  boolean cover(Disclosure disclosure, LocalDate today) {
    return recipient.equals(disclosure.recipient())
        && purpose == disclosure.purpose()
        && groups.containsAll(disclosure.groups())
        && runs(today);
  }

  boolean isForTheSameAs(Terms other) {
    return recipient.equals(other.recipient()) && purpose == other.purpose();
  }

  boolean runs(LocalDate today) {
    return !today.isBefore(from) && !today.isAfter(until);
  }
}
