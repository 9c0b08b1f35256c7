package org.amana.platform.rebuilding;

import java.util.Locale;

/**
 * What a rebuilt copy is. There is nothing else, so that a copy is never served as anything else.
 */
public enum CopyForm {
  JPEG("image/jpeg"),
  PNG("image/png"),
  PDF("application/pdf"),
  TXT("text/plain;charset=UTF-8");

  private final String mediaType;

  CopyForm(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }
}
