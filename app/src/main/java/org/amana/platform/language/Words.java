package org.amana.platform.language;

/** A text of a data file of this release, in every language of the house. */
public record Words(String en, String ar) {

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case ARABIC -> ar;
    };
  }
}
