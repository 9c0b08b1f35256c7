package org.amana.protection.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a region needs over some time. */
record Plan(UUID id, String name, String region, LocalDate starts, LocalDate ends) {

  /**
   * A service that a site needs.
   *
   * @param places so many of them
   * @param there places that the directory lists in the area of the site
   */
  record Need(
      UUID id,
      String site,
      String area,
      String service,
      int places,
      long there,
      @Nullable Long helped) {

    /** How many places are missing. */
    public long gap() {
      return Math.max(0, places - there);
    }
  }

  /** How many people were helped in a month, by what was said last of it. */
  record Helped(String site, String service, LocalDate month, int people) {}
}
