package org.amana.platform.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.amana.platform.world.Meaning.Classed;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Shared;
import org.amana.platform.world.Meaning.Unread;
import org.springframework.stereotype.Component;

/**
 * Resolves free text in English, French, Spanish or Arabic to a State, with the reason and a
 * confidence. What is ambiguous or unknown stays unresolved: a wrong State is worse than none.
 *
 * <p>It needs no database and no running application, never fails, and gives the same answer to the
 * same label always. Capitals, accents and outer spaces make no difference.
 */
@Component
public final class LabelResolver {

  /** Longer text is no label. In characters. */
  private static final int LONGEST = 200;

  /** Labels remembered: files repeat a few hundred, and memory must not grow with a file. */
  private static final int REMEMBERED = 10_000;

  /** The id of a cell of the questionnaire: Q6.1_10s_2019. */
  private static final Pattern CELL_ID = Pattern.compile("(?i)q\\d+[._]\\d+\\w*.*");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\uFFFD]*");

  private final LabelReader reader = new LabelReader();
  private final Map<String, Resolution> remembered = new ConcurrentHashMap<>();

  public Resolution resolve(String label) {
    Resolution before = remembered.get(label);
    if (before != null) {
      return before;
    }
    Resolution resolution = resolved(label);
    if (remembered.size() < REMEMBERED && label.length() <= LONGEST) {
      remembered.put(label, resolution);
    }
    return resolution;
  }

  private Resolution resolved(String label) {
    String text = label.strip();
    if (text.isEmpty()) {
      return known(label, LabelKind.JUNK, "blank");
    }
    if (text.length() > LONGEST) {
      return unresolved(label, "too-long");
    }
    if (CELL_ID.matcher(text).matches()) {
      return known(label, LabelKind.JUNK, "cell-id");
    }
    if (NO_LETTER.matcher(text).matches()) {
      boolean number = text.chars().anyMatch(Character::isDigit);
      return known(label, LabelKind.JUNK, number ? "number" : "no-letters");
    }
    return told(label, meaning(text));
  }

  private Meaning meaning(String text) {
    // Some programs write a question mark for what they cannot encode.
    String asDamaged = text.replaceAll("(?<=\\p{L})\\?(?=\\p{L})", "\uFFFD");
    if (!asDamaged.equals(text)) {
      Meaning restored = reader.read(asDamaged);
      if (!(restored instanceof Unread)) {
        return restored;
      }
    }
    Meaning meaning = reader.read(text);
    Optional<String> repaired = Fold.repaired(text);
    if (!(meaning instanceof Unread) || repaired.isEmpty()) {
      return meaning;
    }
    Meaning again = reader.read(repaired.get());
    return again instanceof Named named ? named.because("damaged-characters", 0.95) : again;
  }

  private static Resolution told(String label, Meaning meaning) {
    return switch (meaning) {
      case Named(String alpha3, String reason, double confidence) ->
          new Resolution(label, Optional.of(alpha3), LabelKind.STATE, reason, confidence);
      case Classed(LabelKind kind, String reason) -> known(label, kind, reason);
      case Shared _ -> unresolved(label, "ambiguous");
      case Unread(String reason) -> unresolved(label, reason);
    };
  }

  private static Resolution known(String label, LabelKind kind, String reason) {
    return new Resolution(label, Optional.empty(), kind, reason, 1);
  }

  private static Resolution unresolved(String label, String reason) {
    return new Resolution(label, Optional.empty(), LabelKind.UNRESOLVED, reason, 0);
  }
}
