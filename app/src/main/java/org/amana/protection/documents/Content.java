package org.amana.protection.documents;

import org.amana.platform.rebuilding.CopyForm;

/** What is handed out of a document. */
final class Content {

  private final CopyForm form;
  private final byte[] bytes;

  Content(CopyForm form, byte[] bytes) {
    this.form = form;
    this.bytes = bytes;
  }

  /** Of the copy; an original is whatever it is. */
  CopyForm form() {
    return form;
  }

  byte[] bytes() {
    return bytes;
  }
}
