package org.amana.platform.rebuilding;

/** What came of a file: a fresh copy, or the reason why there is none. */
public sealed interface Rebuilt {

  /** Nothing of it may be kept. */
  record Refused(Refusal refusal) implements Rebuilt {}

  /** What can be seen of a file, drawn anew. */
  final class Copy implements Rebuilt {

    private final CopyForm form;
    private final int pages;
    private final byte[] bytes;

    Copy(CopyForm form, int pages, byte[] bytes) {
      this.form = form;
      this.pages = pages;
      this.bytes = bytes;
    }

    public CopyForm form() {
      return form;
    }

    public int pages() {
      return pages;
    }

    /** Not copied once more: they may be many. */
    public byte[] bytes() {
      return bytes;
    }
  }
}
