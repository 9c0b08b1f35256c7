package org.amana.platform.rebuilding;

import org.amana.platform.language.Hyphened;

/** Why a file cannot be rebuilt. */
public enum Refusal {
  EMPTY,
  /** Neither a picture, a PDF nor text, whatever it is called. */
  UNKNOWN,
  /** A file of an office program: to be printed to PDF first. */
  OFFICE,
  /** As some telephones take pictures: to be sent as JPEG. */
  TELEPHONE_PICTURE,
  /** One thing to one program and another to the next. */
  TWO_IN_ONE,
  /** Cut off, or not what it begins as. */
  DAMAGED,
  TOO_MANY_PIXELS,
  TOO_MANY_PAGES,
  /** Encrypted, with or without a password to open it. */
  LOCKED,
  NOT_TEXT,
  /** A picture of a page is in a form that nothing here draws: it would be missing unseen. */
  NOT_ALL_DRAWN,
  /** It asks for more memory or time than a file may. */
  TOO_DEMANDING,
  /** Others are being rebuilt. */
  BUSY;

  /** The message key of what whoever hands it in is told. */
  public String key() {
    return "rebuilding.refusal." + Hyphened.of(this);
  }
}
