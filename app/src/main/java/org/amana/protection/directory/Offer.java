package org.amana.protection.directory;

import java.util.Optional;
import org.amana.platform.access.PersonId;

/**
 * One service of one provider in one place.
 *
 * @param verifiedBy who last made sure that it is so
 * @param version counts the changes, so that nobody overwrites what they have not seen
 */
public record Offer(
    OfferId id,
    ProviderId provider,
    Particulars particulars,
    Places places,
    Optional<PersonId> verifiedBy,
    long version) {

  /** What everybody may know: how many places are free tells who could be found where. */
  Offer forThePublic() {
    return new Offer(id, provider, particulars, Places.UNKNOWN, Optional.empty(), version);
  }
}
