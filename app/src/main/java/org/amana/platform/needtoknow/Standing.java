package org.amana.platform.needtoknow;

import java.util.List;
import java.util.Optional;

/**
 * What the one who asks is to a file. Nothing at all for whoever it concerns, for whoever owes an
 * answer for an emergency, and when the file is not there.
 */
public record Standing(List<Place> places) {

  /**
   * One way of being something to a file.
   *
   * @param purpose that it is bound to; empty where any will do
   */
  public record Place(Relation relation, Optional<Purpose> purpose) {}

  public Standing {
    places = List.copyOf(places);
  }

  boolean isHeld(Relation relation, Purpose purpose) {
    return places.stream()
        .anyMatch(
            place ->
                place.relation() == relation
                    && (place.purpose().isEmpty() || place.purpose().get() == purpose));
  }

  public boolean isSender() {
    return places.stream().anyMatch(place -> place.relation() == Relation.SENDER);
  }

  public boolean isReceiver() {
    return places.stream().anyMatch(place -> place.relation() == Relation.RECEIVER);
  }

  /** Whether they opened the file in an emergency that is not over. */
  public boolean isEmergency() {
    return places.stream().anyMatch(place -> place.relation() == Relation.EMERGENCY);
  }
}
