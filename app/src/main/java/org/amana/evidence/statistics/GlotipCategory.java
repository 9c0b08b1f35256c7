package org.amana.evidence.statistics;

import java.util.Optional;

/**
 * A label of a breakdown, and what it means.
 *
 * @param kind what sort of thing it names: {@code total}, {@code form}, or a kind of the resolver
 * @param code the form of exploitation, or the ISO alpha-3 code of the State, where it names one
 * @param reason how that is known
 * @param confidence from 0 to 1
 */
record GlotipCategory(
    Breakdown breakdown,
    String label,
    String kind,
    Optional<String> code,
    String reason,
    double confidence) {

  static final String TOTAL = "total";
  static final String FORM = "form";
  static final String UNRESOLVED = "unresolved";
  static final String JUNK = "junk";

  /** The faults that every row with this label has. */
  int faults() {
    int faults = GlotipValues.faultsOfLabel(label);
    if ((faults & ~Fault.BROKEN_CHARACTER.bit()) != 0) {
      return faults;
    }
    return switch (kind) {
      case UNRESOLVED -> faults | Fault.UNRESOLVED_LABEL.bit();
      case JUNK -> faults | Fault.PLACEHOLDER_LABEL.bit();
      default -> faults;
    };
  }
}
