package org.amana.platform.web;

/** A file that a person has handed in, in memory and nowhere else. */
public final class HandedFile {

  private final byte[] bytes;
  private final boolean isTooLarge;

  HandedFile(byte[] bytes, boolean isTooLarge) {
    this.bytes = bytes;
    this.isTooLarge = isTooLarge;
  }

  /** Its bytes; empty when there are too many. */
  public byte[] bytes() {
    return bytes;
  }

  public boolean isTooLarge() {
    return isTooLarge;
  }

  public boolean isEmpty() {
    return !isTooLarge && bytes.length == 0;
  }
}
