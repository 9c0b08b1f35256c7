package org.amana.verifier;

/** A text is not of the form that it should have. */
public final class Malformed extends Exception {

  private static final long serialVersionUID = 1;

  public Malformed(String reason) {
    super(reason);
  }
}
