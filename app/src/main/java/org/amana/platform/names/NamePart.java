package org.amana.platform.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a name, or two neighbours that somebody else may write as one (Ali Reza, Alireza).
 *
 * @param name of which name it is a part
 * @param from the first of the words, counted from 0
 * @param to the last
 * @param readings the likeliest first
 */
record NamePart(int name, int from, int to, Set<String> readings) {

  /** Readings of two neighbours written as one. */
  private static final int MOST_JOINED = 4;

  /** Single parts first, then neighbours within one field. */
  static List<NamePart> of(PersonalName name, int number) {
    List<NamePart> given = single(NameParts.of(name.given()), number, 0);
    List<NamePart> family = single(NameParts.of(name.family()), number, given.size());
    List<NamePart> parts = new ArrayList<>(given);
    parts.addAll(family);
    parts.addAll(joined(given));
    parts.addAll(joined(family));
    return parts;
  }

  private static List<NamePart> single(List<Set<String>> readings, int name, int first) {
    List<NamePart> parts = new ArrayList<>();
    for (int at = first; at < first + readings.size(); at++) {
      parts.add(new NamePart(name, at, at, readings.get(at - first)));
    }
    return parts;
  }

  private static List<NamePart> joined(List<NamePart> parts) {
    List<NamePart> joined = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      NamePart before = parts.get(i - 1);
      NamePart after = parts.get(i);
      Set<String> readings = new LinkedHashSet<>();
      Sounds.joined(before.readings, after.readings).stream()
          .limit(MOST_JOINED)
          .forEach(readings::add);
      joined.add(new NamePart(before.name, before.from, after.to, readings));
    }
    return joined;
  }

  boolean isFirst() {
    return to == 0;
  }

  /** Whether both are parts of one name, and neither holds a word of the other. */
  boolean isBeside(NamePart other) {
    return name == other.name && (to < other.from || other.to < from);
  }
}
