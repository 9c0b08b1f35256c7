package org.amana.platform.world;

import java.util.Set;

/** What a label, or a part of one, stands for. */
sealed interface Meaning {

  /** One place. */
  record Named(String alpha3, String reason, double confidence) implements Meaning {
    Named because(String other, double factor) {
      return new Named(alpha3, other, confidence * factor);
    }
  }

  /** Understood, and not one place. */
  record Classed(LabelKind kind, String reason) implements Meaning {
    boolean isRegion() {
      return reason.equals("region");
    }
  }

  /** Fits several places; beside one of them it is no obstacle. */
  record Shared(Set<String> places) implements Meaning {}

  /** Not understood. */
  record Unread(String reason) implements Meaning {}

  /** Whether two meanings are one and the same answer. */
  default boolean agreesWith(Meaning other) {
    if (this instanceof Named here && other instanceof Named there) {
      return here.alpha3().equals(there.alpha3());
    }
    return equals(other);
  }
}
