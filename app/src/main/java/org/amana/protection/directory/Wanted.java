package org.amana.protection.directory;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param service by its code
 * @param whom all of them at one place
 * @param hasFreePlaces whether only where places are free, by what was said last
 * @param within so many kilometres of the point; needs one
 */
public record Wanted(
    Optional<String> service,
    Set<Whom> whom,
    Optional<Integer> age,
    Optional<String> language,
    boolean isOpenNow,
    boolean hasFreePlaces,
    Optional<Point> near,
    Optional<Integer> within) {

  public Wanted {
    whom = Set.copyOf(whom);
    if (within.isPresent() && near.isEmpty()) {
      throw new IllegalArgumentException("within a distance of nothing");
    }
  }
}
