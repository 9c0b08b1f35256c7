package org.amana.platform.names;

/**
 * A name as somebody wrote it down, in any writing. Who wrote it may have taken one part for
 * another: nothing is made of which field a part stands in.
 *
 * @param given what a person is called, with the names of father and grandfather where they belong
 * @param family may be empty
 */
public record PersonalName(String given, String family) {

  /** Hides the name, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "PersonalName[…]";
  }
}
