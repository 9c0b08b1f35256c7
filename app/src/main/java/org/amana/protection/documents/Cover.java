package org.amana.protection.documents;

import org.amana.platform.rebuilding.CopyForm;
import org.amana.platform.vault.ContentKey;

/**
 * What a document is, with the key to it: it opens with the key of a member alone, and without it
 * nothing of the document is left.
 *
 * @param key of everything that is kept of it
 * @param words about it; may be empty
 * @param original SHA-256 of what was handed in, in hexadecimal digits; empty when it is not kept
 */
record Cover(
    String key, DocumentKind kind, String words, CopyForm form, int pages, String original) {

  ContentKey contentKey() {
    return ContentKey.of(key);
  }

  public boolean hasOriginal() {
    return !original.isEmpty();
  }

  /** Hides everything. */
  @Override
  public String toString() {
    return "Cover[…]";
  }
}
