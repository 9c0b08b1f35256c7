package org.amana.evidence.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question: a figure for each combination of the axes' values for which a State
 * published. The values stand in no order of meaning; who shows States sorts them by name.
 */
public final class Table {

  private final Question question;
  private final List<List<String>> codes;
  private final List<Map<String, Integer>> positions;
  private final int[] strides;
  private final Dictionary dictionary;
  private final Tally tally;

  Table(Question question, Dictionary dictionary, Layout layout, Tally tally) {
    this.dictionary = dictionary;
    this.question = question;
    this.codes = layout.codes();
    this.positions = codes.stream().map(Table::positions).toList();
    this.strides = question.by().stream().mapToInt(layout::stride).toArray();
    this.tally = tally;
  }

  public Question question() {
    return question;
  }

  /** The values of each axis of the question, as codes. */
  public List<List<String>> codes() {
    return codes;
  }

  /** The figure at the given position on each axis, unless no State published it. */
  public Optional<Figure> figure(int... positions) {
    if (positions.length != strides.length) {
      throw new IllegalArgumentException(
          positions.length + " positions, " + strides.length + " axes");
    }
    int at = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      at += strides[axis] * positions[axis];
    }
    return tally.figure(at);
  }

  /** The figure with the given value on each axis; none where a value does not occur. */
  Optional<Figure> find(List<String> values) {
    int[] at = new int[values.size()];
    for (int axis = 0; axis < at.length; axis++) {
      at[axis] = positions.get(axis).getOrDefault(values.get(axis), -1);
      if (at[axis] < 0) {
        return Optional.empty();
      }
    }
    return figure(at);
  }

  private static Map<String, Integer> positions(List<String> codes) {
    Map<String, Integer> positions = new HashMap<>();
    codes.forEach(code -> positions.put(code, positions.size()));
    return positions;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** Whether any figure has this value of an axis. */
  boolean occurs(int axis, int position) {
    int size = codes.get(axis).size();
    int stride = strides[axis];
    for (int block = 0; block < tally.size(); block += stride * size) {
      for (int at = block + stride * position; at < block + stride * (position + 1); at++) {
        if (!tally.isEmpty(at)) {
          return true;
        }
      }
    }
    return false;
  }
}
