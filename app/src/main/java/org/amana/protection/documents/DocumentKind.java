package org.amana.protection.documents;

import java.util.Arrays;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** What a document is for the person. */
enum DocumentKind {
  IDENTITY_PAPER,
  MEDICAL_REPORT,
  INJURY,
  CONTRACT,
  CHAT,
  COURT_PAPER,
  PERMIT,
  OTHER;

  String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "documents.kind." + code();
  }

  static Optional<DocumentKind> withCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
