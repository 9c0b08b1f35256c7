package org.amana.platform.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kind of a browser, as coarse as helps somebody to know their own session again. */
enum BrowserFamily {
  FIREFOX("Firefox/"),
  EDGE("Edg"),
  CHROME("Chrom"),
  SAFARI("Safari/"),
  OTHER("");

  private final String mark;

  BrowserFamily(String mark) {
    this.mark = mark;
  }

  /**
   * Most browsers also bear the marks of those that they descend from, which stand further down.
   */
  static BrowserFamily of(@Nullable String userAgent) {
    for (BrowserFamily family : values()) {
      if (userAgent != null && userAgent.contains(family.mark)) {
        return family;
      }
    }
    return OTHER;
  }

  /** The message key of the family's name. */
  String key() {
    return "access.browser." + name().toLowerCase(Locale.ROOT);
  }
}
