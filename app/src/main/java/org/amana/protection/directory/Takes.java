package org.amana.protection.directory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody takes.
 *
 * @param from the youngest, in years; empty when there is none
 * @param to the oldest
 */
public record Takes(
    Set<Whom> whom, Optional<Integer> from, Optional<Integer> to, Set<Reach> reach) {

  public Takes {
    // In the order of the pages, and so of the files.
    whom = ordered(Whom.class, whom);
    reach = ordered(Reach.class, reach);
  }

  private static <E extends Enum<E>> Set<E> ordered(Class<E> list, Set<E> some) {
    EnumSet<E> ordered = EnumSet.noneOf(list);
    ordered.addAll(some);
    return Collections.unmodifiableSet(ordered);
  }
}
