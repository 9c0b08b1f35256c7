package org.amana.platform.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.world.Meaning.Named;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the one known label that a mistyped one is close to.
 *
 * <p>One edit (a letter added, left out, changed, or two exchanged) from five letters on, two from
 * nine on. All labels at the shortest distance must mean the same. Nor may another place be just
 * one edit further if its name is itself so close to the first that one is easily typed for the
 * other: so Austria and Australia, or Gambia and Zambia, are kept apart. In five letters, and where
 * the first letter is the mistyped one, any other place one edit further forbids an answer.
 */
final class TypingErrors {

  private static final int SHORTEST = 5;
  private static final int TWO_EDITS_FROM = 9;
  private static final int FURTHEST = 3;

  /** Names no further apart than this are easily typed for each other. */
  private static final int ALIKE = 2;

  /** Known labels of one length, with the set of letters of each as bits, for a quick look. */
  private static final class Labels {
    private final String[] texts;
    private final long[] letters;
    private final Meaning[] meanings;

    Labels(List<Map.Entry<String, Meaning>> entries) {
      texts = entries.stream().map(Map.Entry::getKey).toArray(String[]::new);
      letters = entries.stream().mapToLong(entry -> letters(entry.getKey())).toArray();
      meanings = entries.stream().map(Map.Entry::getValue).toArray(Meaning[]::new);
    }
  }

  /** A known label within reach. */
  private record Near(String text, Meaning meaning, int distance) {}

  private final Map<Integer, Labels> byLength = new HashMap<>();
  private final DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(FURTHEST);

  TypingErrors(Gazetteer gazetteer) {
    Map<Integer, List<Map.Entry<String, Meaning>>> grouped = new HashMap<>();
    for (Map.Entry<String, Meaning> entry : gazetteer.all().entrySet()) {
      if (entry.getKey().length() >= SHORTEST - 1 && !isCode(entry.getValue())) {
        grouped.computeIfAbsent(entry.getKey().length(), _ -> new ArrayList<>()).add(entry);
      }
    }
    grouped.forEach((length, entries) -> byLength.put(length, new Labels(entries)));
  }

  private static boolean isCode(Meaning meaning) {
    return meaning instanceof Named named && named.reason().equals("code");
  }

  Optional<Meaning> correct(String folded) {
    int length = folded.length();
    if (length < SHORTEST || hasDigit(folded)) {
      return Optional.empty();
    }
    boolean arabic = folded.charAt(0) >= 0x600;
    int allowed = length >= TWO_EDITS_FROM && !arabic ? 2 : 1;
    for (int edits = 1; edits <= allowed; edits++) {
      List<Near> closest = at(edits, folded);
      if (!closest.isEmpty()) {
        return agreed(folded, closest, edits);
      }
    }
    return Optional.empty();
  }

  private Optional<Meaning> agreed(String folded, List<Near> closest, int edits) {
    Meaning first = closest.getFirst().meaning();
    boolean sameStart =
        closest.stream().anyMatch(near -> near.text().charAt(0) == folded.charAt(0));
    if (!sameStart && (edits > 1 || folded.length() <= SHORTEST)) {
      return Optional.empty();
    }
    boolean agreed =
        closest.stream().allMatch(near -> near.meaning().agreesWith(first))
            && at(edits + 1, folded).stream()
                .noneMatch(further -> rivals(further, first, closest, folded, sameStart));
    return agreed ? Optional.of(asCorrected(first, edits)) : Optional.empty();
  }

  private boolean rivals(
      Near further, Meaning first, List<Near> closest, String folded, boolean sameStart) {
    return further.meaning() instanceof Named named
        && !named.agreesWith(first)
        && (!sameStart
            || folded.length() == SHORTEST
            || closest.stream().allMatch(near -> alike(near, further)));
  }

  private boolean alike(Near one, Near other) {
    int apart = distance.apply(one.text(), other.text());
    return apart >= 0 && apart <= ALIKE;
  }

  private static Meaning asCorrected(Meaning meaning, int edits) {
    return meaning instanceof Named named
        ? named.because("typing-error", edits == 1 ? 0.85 : 0.7)
        : meaning;
  }

  /** The known labels at exactly this distance. */
  private List<Near> at(int edits, String folded) {
    List<Near> near = new ArrayList<>();
    long letters = letters(folded);
    for (int length = folded.length() - edits; length <= folded.length() + edits; length++) {
      Labels labels = byLength.get(length);
      if (labels == null) {
        continue;
      }
      for (int at = 0; at < labels.texts.length; at++) {
        // Each edit changes the set of letters by two at most.
        if (Long.bitCount(letters ^ labels.letters[at]) <= 2 * edits
            && distance.apply(folded, labels.texts[at]) == edits) {
          near.add(new Near(labels.texts[at], labels.meanings[at], edits));
        }
      }
    }
    return near;
  }

  private static long letters(String text) {
    long bits = 0;
    for (int at = 0; at < text.length(); at++) {
      bits |= 1L << (text.charAt(at) & 63);
    }
    return bits;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
