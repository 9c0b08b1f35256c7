package org.amana.platform.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes text so that case, accents, vowel marks, lengthening, invisible characters, the seat of a
 * hamza, the forms of a letter and the kind of digits make no difference. Folding what is folded
 * changes nothing; any text can be folded.
 */
final class Folding {

  /** Longer text is no name. In characters, before and after. */
  static final int LONGEST = 200;

  /** Marks inside a word that some write and others do not. */
  private static final String APOSTROPHES = "'’‘‛`´ʹ′";

  /** Letters that decomposition leaves whole, and forms of one letter in several languages. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "dj"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ə', "a"),
          Map.entry((int) 'ŋ', "n"),
          Map.entry((int) 'ɓ', "b"),
          Map.entry((int) 'ɗ', "d"),
          Map.entry((int) 'ƙ', "k"),
          Map.entry((int) 'ٱ', "ا"),
          Map.entry((int) 'ى', "ي"),
          Map.entry((int) 'ی', "ي"),
          Map.entry((int) 'ے', "ي"),
          Map.entry((int) 'ې', "ي"),
          Map.entry((int) 'ێ', "ي"),
          Map.entry((int) 'ۍ', "ي"),
          Map.entry((int) 'ة', "ه"),
          Map.entry((int) 'ہ', "ه"),
          Map.entry((int) 'ە', "ه"),
          Map.entry((int) 'ھ', "ه"),
          Map.entry((int) 'ۃ', "ه"),
          Map.entry((int) 'ک', "ك"),
          Map.entry((int) 'ڪ', "ك"),
          Map.entry((int) 'ء', ""));

  private Folding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    decomposed(cut(text)).codePoints().forEach(letter -> append(folded, letter));
    return cut(folded.toString().strip()).strip();
  }

  private static String decomposed(String text) {
    // Before decomposing, which makes a space of an accent that stands alone.
    StringBuilder joined = new StringBuilder(text.length());
    text.chars()
        .filter(letter -> APOSTROPHES.indexOf(letter) < 0)
        .forEach(letter -> joined.append((char) letter));
    String apart = Normalizer.normalize(joined, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(apart, Normalizer.Form.NFKD);
  }

  private static void append(StringBuilder folded, int letter) {
    String known = LETTERS.get(letter);
    if (known != null) {
      folded.append(known);
    } else if (Character.isDigit(letter)) {
      folded.append(Character.digit(letter, 10));
    } else if (isLetter(letter)) {
      folded.appendCodePoint(letter);
    } else if (!isSilent(letter)
        && !folded.isEmpty()
        && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static boolean isLetter(int letter) {
    return Character.isLetterOrDigit(letter)
        && Character.getType(letter) != Character.MODIFIER_LETTER;
  }

  /** What may stand inside of a word and says nothing: marks, the tatweel, invisible controls. */
  private static boolean isSilent(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER ->
          true;
      default -> APOSTROPHES.indexOf(letter) >= 0;
    };
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean isHalved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, isHalved ? LONGEST - 1 : LONGEST);
  }
}
