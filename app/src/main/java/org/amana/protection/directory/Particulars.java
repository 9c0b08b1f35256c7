package org.amana.protection.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one service of one provider in one place.
 *
 * @param service of the catalogue of {@code procedures}, by its code
 * @param languages that are spoken there, as tags
 * @param verifiedOn when somebody last made sure that it is so
 * @param isListed whether the directory shows it; what is not any more keeps its history
 */
public record Particulars(
    String service,
    Where where,
    Takes takes,
    List<String> languages,
    Hours hours,
    Cost cost,
    String telephone,
    Optional<LocalDate> verifiedOn,
    boolean isListed) {

  /** The service whose addresses are always hidden. */
  static final String SHELTER = "shelter";

  public Particulars {
    languages = List.copyOf(languages);
    if (service.equals(SHELTER) && !where.isHidden()) {
      throw new IllegalArgumentException("the address of a shelter is hidden");
    }
  }
}
