package org.amana.platform.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that every page and message is complete in. */
public enum Language {
  ENGLISH("en", "English", "ltr"),
  ARABIC("ar", "العربية", "rtl");

  private final Locale locale;
  private final String ownName;
  private final String direction;

  Language(String tag, String ownName, String direction) {
    this.locale = Locale.forLanguageTag(tag);
    this.ownName = ownName;
    this.direction = direction;
  }

  public Locale locale() {
    return locale;
  }

  /** The tag in addresses and in {@code lang}: {@code en}, {@code ar}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The name that its readers call it by. */
  public String ownName() {
    return ownName;
  }

  /** The value of {@code dir}: {@code ltr} or {@code rtl}. */
  public String direction() {
    return direction;
  }

  public static Optional<Language> withTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The language of a locale; English where we do not speak it. */
  public static Language of(Locale locale) {
    return withTag(locale.getLanguage()).orElse(ENGLISH);
  }
}
