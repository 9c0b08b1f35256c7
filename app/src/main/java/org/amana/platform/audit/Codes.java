package org.amana.platform.audit;

import java.util.regex.Pattern;

/**
 * What may stand in the log beside ids and numbers: stable words of the code, never words of
 * people. None of their characters is escaped in JSON.
 */
final class Codes {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private Codes() {}

  static String code(String text) {
    return matching(CODE, text);
  }

  /** A SHA-256 digest in lower-case hexadecimal digits. */
  static String digest(String text) {
    return matching(DIGEST, text);
  }

  private static String matching(Pattern form, String text) {
    if (text.length() > 100 || !form.matcher(text).matches()) {
      // What was given is not repeated: it may be what a person typed.
      throw new IllegalArgumentException("not of the form " + form);
    }
    return text;
  }
}
