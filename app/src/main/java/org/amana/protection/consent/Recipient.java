package org.amana.protection.consent;

import java.util.UUID;
import org.amana.platform.language.Hyphened;

/** Who receives: one body by its id, and never “others”. */
public record Recipient(Kind kind, UUID id) {

  /** Where the id is of. */
  public enum Kind {
    /** An organisation that people of this node work for. */
    ORGANISATION,
    /** A partner without an account, such as one of the directory of services. */
    PARTNER;

    public String code() {
      return Hyphened.of(this);
    }
  }
}
