package org.amana.protection.identification;

import org.amana.platform.language.Hyphened;

/** Whether the person was a child at the time of the exploitation, whatever their age is now. */
enum AgeThen {
  ADULT,
  CHILD,
  IN_DOUBT;

  /**
   * Who may have been a child is treated as one (Council of Europe Convention on Action against
   * Trafficking, article 10(3)).
   */
  boolean countsAsChild() {
    return this != ADULT;
  }

  public String code() {
    return Hyphened.of(this);
  }

  public String key() {
    return "identification.age." + code();
  }
}
