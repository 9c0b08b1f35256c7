package org.amana.protection.clocks;

import org.amana.platform.language.Hyphened;

/** What a clock measures. */
enum Period {
  /**
   * Time to recover, to escape the traffickers, and to decide in peace whether to help the police.
   * Nobody is removed and nobody is asked to witness meanwhile (A/RES/64/293, action 42).
   */
  REFLECTION,
  STAY_PERMIT,
  /** In which a decision can be contested. */
  APPEAL,
  /** After which compensation can no longer be claimed. */
  COMPENSATION;

  String code() {
    return Hyphened.of(this);
  }

  /** As the chronicle calls the step that begins it. */
  String begun() {
    return code() + "-begun";
  }

  /** The message key of its name. */
  public String key() {
    return "clocks.period." + code();
  }
}
