package org.amana.platform.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well subjects agree with what is sought. A clue that one in a thousand shares says more than
 * one that one in ten does: it counts for the logarithm of its rarity, as in record linkage by
 * Fellegi and Sunter, a clue once whichever of its tags agree.
 */
final class Agreement {

  /** A tag that all of so many people have would say nothing. */
  private static final int BITS_OF_EVERYBODY = 24;

  /** Who agrees in less than this part of what the best does is no candidate. */
  private static final double LEAST_PART = 1 / 3.0;

  private final Map<SubjectId, Double> evidence = new HashMap<>();

  Agreement(List<Set<Long>> clues, Stream<IndexKeys.Owned> owned) {
    Set<Long> sought = clues.stream().flatMap(Set::stream).collect(Collectors.toSet());
    // Most rows only look alike: their full hash is another one.
    Map<Long, Set<SubjectId>> bearers =
        owned
            .filter(row -> sought.contains(row.hash()))
            .collect(
                Collectors.groupingBy(
                    IndexKeys.Owned::hash,
                    Collectors.mapping(IndexKeys.Owned::subject, Collectors.toSet())));
    for (Set<Long> clue : clues) {
      best(clue, bearers).forEach((subject, bits) -> evidence.merge(subject, bits, Double::sum));
    }
  }

  private static Map<SubjectId, Double> best(Set<Long> clue, Map<Long, Set<SubjectId>> bearers) {
    Map<SubjectId, Double> best = new HashMap<>();
    for (long hash : clue) {
      Set<SubjectId> subjects = bearers.getOrDefault(hash, Set.of());
      double bits = BITS_OF_EVERYBODY - Math.log(subjects.size()) / Math.log(2);
      subjects.forEach(subject -> best.merge(subject, bits, Math::max));
    }
    return best;
  }

  /** The best, and all that agree equally well or none of them. */
  Candidates candidates(boolean isCutOff) {
    List<Map.Entry<SubjectId, Double>> ranked = new ArrayList<>(evidence.entrySet());
    ranked.sort(
        Map.Entry.<SubjectId, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(entry -> entry.getKey().value()));
    double least = ranked.isEmpty() ? 0 : ranked.getFirst().getValue() * LEAST_PART;
    ranked.removeIf(entry -> entry.getValue() < least);
    int taken = taken(ranked);
    List<SubjectId> likeliest = ranked.subList(0, taken).stream().map(Map.Entry::getKey).toList();
    return new Candidates(likeliest, isCutOff || taken < ranked.size());
  }

  private static int taken(List<Map.Entry<SubjectId, Double>> ranked) {
    if (ranked.size() <= BlindIndex.MOST_CANDIDATES) {
      return ranked.size();
    }
    int taken = BlindIndex.MOST_CANDIDATES;
    double next = ranked.get(taken).getValue();
    while (taken > 0 && ranked.get(taken - 1).getValue() - next < 1e-9) {
      taken--;
    }
    return taken;
  }
}
