package org.amana.platform.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Unread;

/**
 * Reads labels in which characters were lost. The lost ones were no plain letters, else they would
 * not have been lost: so the label must equal a known one that has an accented letter, or a curved
 * apostrophe, in just that place.
 */
final class Damage {

  private final Gazetteer gazetteer;
  private final Set<String> accented = new HashSet<>();

  Damage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static boolean isIn(String text) {
    return text.indexOf(Fold.DAMAGED) >= 0;
  }

  /** The meaning, if all known labels that fit agree on one. */
  Meaning read(String text) {
    String light = Fold.light(text);
    List<Meaning> fits = fitting(light);
    if (fits.isEmpty()) { // one letter may have been lost as several bytes
      fits = fitting(light.replaceAll(Fold.DAMAGED + "+", String.valueOf(Fold.DAMAGED)));
    }
    if (fits.isEmpty()) {
      return new Unread("damaged-characters");
    }
    Meaning first = fits.getFirst();
    return fits.stream().allMatch(first::agreesWith) ? asRestored(first) : new Unread("ambiguous");
  }

  private static Meaning asRestored(Meaning meaning) {
    return meaning instanceof Named named ? named.because("damaged-characters", 0.95) : meaning;
  }

  private List<Meaning> fitting(String damaged) {
    List<Meaning> fits = new ArrayList<>();
    for (String label : accented()) {
      if (label.length() == damaged.length() && fits(damaged, label)) {
        Optional<Meaning> meaning = gazetteer.find(Fold.fold(label));
        meaning.ifPresent(fits::add);
      }
    }
    return fits;
  }

  /** Written out when the first damaged label comes; most files have none. */
  private Set<String> accented() {
    synchronized (accented) {
      if (accented.isEmpty()) {
        gazetteer.accented().forEach(label -> accented.add(Fold.light(label)));
      }
      return accented;
    }
  }

  private static boolean fits(String damaged, String label) {
    for (int at = 0; at < label.length(); at++) {
      char lost = damaged.charAt(at);
      char kept = label.charAt(at);
      if (lost == Fold.DAMAGED ? kept < 128 : lost != kept && !sameLetter(lost, kept)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameLetter(char one, char other) {
    return (one >= 128 || other >= 128)
        && Fold.fold(String.valueOf(one)).equals(Fold.fold(String.valueOf(other)));
  }
}
