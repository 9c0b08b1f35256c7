package org.amana.platform.names;

/**
 * Two or more particulars of a person in one text, equal for all their usual spellings. It says
 * much about the person: it is given to a keyed function and never stored.
 *
 * @param text begins with the version of the rules that made it
 */
public record Tag(String text) {

  /** Hides the text, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Tag[…]";
  }
}
