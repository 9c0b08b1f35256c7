package org.amana.protection.documents;

import java.util.UUID;
import org.amana.platform.language.Hyphened;
import org.amana.platform.vault.Place;

/** What is kept of a document. */
enum Part {
  /** Drawn anew, for everybody who may read the case. */
  COPY,
  /** As it was handed in, for a court: kept only when that was asked for. */
  ORIGINAL;

  String code() {
    return Hyphened.of(this);
  }

  /** Where its pieces belong: no piece of the one passes for one of the other. */
  Place place(UUID document) {
    return new Place("documents.piece", code(), document);
  }
}
