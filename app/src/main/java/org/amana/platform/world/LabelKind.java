package org.amana.platform.world;

import org.amana.platform.language.Hyphened;

/** What a free-text label of citizenship or country stands for. */
public enum LabelKind {
  /** One State or territory. */
  STATE,
  /** More than one, or a State that is several today. */
  SEVERAL,
  /** The reporting State's own nationals. */
  OWN_NATIONALS,
  /** A sum over all labels. */
  TOTAL,
  /** Understood, and no State: unknown, stateless, foreigners, a region, others. */
  OTHER,
  /** No label at all: blank, a number, a leaked cell id, a placeholder. */
  JUNK,
  /** Not understood, or understood in more than one way. Never guessed. */
  UNRESOLVED;

  /** The kind in interfaces: {@code own-nationals}. */
  public String code() {
    return Hyphened.of(this);
  }
}
