package org.amana.protection.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * A document as far as the one who asks has to know.
 *
 * @param cover empty when it is not for them
 */
record OpenDocument(Document document, Optional<Cover> cover) {

  public UUID id() {
    return document.id();
  }
}
