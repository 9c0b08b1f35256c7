package org.amana.protection.directory;

import java.util.UUID;
import org.amana.platform.audit.Subject;
import org.amana.platform.vault.Place;

/** One service of one provider in one place. */
public record OfferId(UUID value) {

  /** As the log calls it. */
  Subject subject() {
    return new Subject("offer", value);
  }

  Place address() {
    return new Place("directory.hidden_address", "sealed", value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
