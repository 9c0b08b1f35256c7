package org.amana.protection.consent;

import java.util.Arrays;
import java.util.Optional;
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
  FAMILY,
  /** What they are discriminated for (A/RES/68/192, preamble 19). */
  GROUNDS;

  /** By its code. */
  public static Optional<InformationGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "consent.group." + code();
  }
}
