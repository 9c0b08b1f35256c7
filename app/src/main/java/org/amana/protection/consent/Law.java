package org.amana.protection.consent;

import org.amana.platform.language.Hyphened;

/**
 * What a duty to share rests on. There is no “consent overridden”: each is a reason in law, with
 * words and two approvals beside it.
 */
enum Law {
  /** Somebody's life or body is in danger. */
  DANGER,
  /** A child has to be protected, in the child's best interests. */
  CHILD,
  /** A court has ordered it. */
  COURT,
  /** A provision obliges this organisation to tell. */
  OBLIGATION;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "consent.law." + code();
  }
}
