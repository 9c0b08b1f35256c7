package org.amana.platform.world;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes labels so that capitals, accents, vowel marks, apostrophes, hyphens and dots make no
 * difference. Two labels are the same when they fold to the same words.
 */
final class Fold {

  /** What a reader puts where it cannot decode a byte. */
  static final char DAMAGED = '\uFFFD';

  /** Letters that canonical decomposition leaves whole. */
  private static final Map<Character, String> WHOLE =
      Map.ofEntries(
          Map.entry('ı', "i"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ə', "a"),
          Map.entry('ة', "ه"),
          Map.entry('ى', "ي"),
          Map.entry('ی', "ي"),
          Map.entry('ک', "ك"),
          Map.entry('&', " and "),
          Map.entry(DAMAGED, String.valueOf(DAMAGED)));

  /** Amman; without its doubling mark it would read as Oman. */
  private static final String AMMAN = "عمّان";

  private static final char DOUBLING = '\u0651';

  private static final @Nullable String[] LETTERS = new String[1 << 16];

  private Fold() {}

  static String fold(String text) {
    String marked = text.indexOf(DOUBLING) >= 0 ? text.replace(AMMAN, "عممان") : text;
    StringBuilder folded = new StringBuilder(marked.length());
    for (int at = 0; at < marked.length(); at++) {
      folded.append(letter(marked.charAt(at)));
    }
    return joinInitials(folded.toString().trim().split(" +"));
  }

  /** Worked out once for each letter met; two threads at most work out the same. */
  private static String letter(char letter) {
    String known = LETTERS[letter];
    if (known == null) {
      known = worked(letter);
      LETTERS[letter] = known;
    }
    return known;
  }

  private static String worked(char letter) {
    StringBuilder folded = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
    for (char part : parts.toLowerCase(Locale.ROOT).toCharArray()) {
      String whole = WHOLE.get(part);
      if (whole != null) {
        folded.append(whole);
      } else if (!isMark(part)) {
        folded.append(Character.isLetterOrDigit(part) ? part : ' ');
      }
    }
    return folded.toString();
  }

  private static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK || letter == 'ـ';
  }

  /** "u a e", which was U.A.E., becomes "uae". */
  private static String joinInitials(String[] words) {
    StringBuilder joined = new StringBuilder();
    boolean afterInitial = false;
    for (String word : words) {
      boolean initial = word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
      if (!joined.isEmpty() && !(initial && afterInitial)) {
        joined.append(' ');
      }
      joined.append(word);
      afterInitial = initial;
    }
    return joined.toString();
  }

  /** Lower case and plain spaces, but with its accents: what damage is compared with. */
  static String light(String text) {
    StringBuilder light = new StringBuilder(text.length());
    for (char letter :
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).toCharArray()) {
      if (letter == '\'' || letter == '’' || letter == '`' || letter == '´') {
        light.append('’');
      } else if (Character.isLetterOrDigit(letter) || letter == DAMAGED) {
        light.append(letter);
      } else if (!light.isEmpty() && light.charAt(light.length() - 1) != ' ') {
        light.append(' ');
      }
    }
    return light.toString().trim();
  }

  /** Text of UTF-8 that was read as Latin-1, put right: {@code EspaÃ±a}. */
  static Optional<String> repaired(String text) {
    if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0 && text.indexOf('Ø') < 0) {
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    String again = new String(bytes, StandardCharsets.UTF_8);
    return again.indexOf(DAMAGED) >= 0 || again.contains("?")
        ? Optional.empty()
        : Optional.of(again);
  }
}
