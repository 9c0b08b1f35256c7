package org.amana.platform.world;

import java.util.Optional;

/**
 * What a label was resolved to, and why.
 *
 * @param label as it was given
 * @param alpha3 the place's code; present when, and only when, the kind is a State
 * @param reason a stable code of the rule that decided, such as {@code name} or {@code demonym}
 * @param confidence from 0, unresolved, to 1, the official name
 */
public record Resolution(
    String label, Optional<String> alpha3, LabelKind kind, String reason, double confidence) {

  public Resolution {
    if (alpha3.isPresent() != (kind == LabelKind.STATE)) {
      throw new IllegalArgumentException(kind + " with code " + alpha3);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
