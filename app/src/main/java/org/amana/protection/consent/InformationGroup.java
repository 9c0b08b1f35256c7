package org.amana.protection.consent;

import org.amana.platform.language.Hyphened;

/** What can be shared about a person, as somebody would say it to them. */
public enum InformationGroup {
  /** Name, birth, nationality, papers. */
  IDENTITY,
  /** Where and how they are reached safely. */
  CONTACT,
  /** What happened to them. */
  SITUATION,
  /** What help they need. */
  NEEDS,
  HEALTH,
  /** Stay, proceedings, claims. */
  LEGAL,
  FAMILY;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "consent.group." + code();
  }
}
