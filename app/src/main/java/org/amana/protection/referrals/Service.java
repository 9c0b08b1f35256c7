package org.amana.protection.referrals;

import org.amana.platform.language.Hyphened;

/** What the receiver is asked for. */
enum Service {
  SHELTER,
  HEALTH,
  COUNSELLING,
  LEGAL_AID,
  SAFETY,
  CHILD_CARE,
  INTERPRETING,
  MATERIAL_HELP,
  RETURN_HELP,
  IDENTIFICATION;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "referrals.service." + code();
  }
}
