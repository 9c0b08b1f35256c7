package org.amana.platform.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Brings names in Greek, Ethiopic, Devanagari and other writings into Latin, by ICU. */
final class OtherWritings {

  /** Read by our own table, which keeps what a transliteration would decide too early. */
  private static final Set<UnicodeScript> OURS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.ARABIC,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");

  private OtherWritings() {}

  static String inLatin(String folded) {
    boolean isOurs =
        folded.codePoints().allMatch(letter -> OURS.contains(UnicodeScript.of(letter)));
    return isOurs ? folded : Folding.fold(TO_LATIN.transliterate(folded));
  }
}
