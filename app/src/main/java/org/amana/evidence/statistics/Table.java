package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a question: a figure for each combination of the axes' values for which a State
 * published. The values stand in no order of meaning; who shows States sorts them by name.
 */
public final class Table {

  private final Question question;
  private final List<List<String>> codes;
  private final int[] strides;
  private final Dictionary dictionary;
  private final Tally tally;

  Table(Question question, Dictionary dictionary, Layout layout, Tally tally) {
    this.dictionary = dictionary;
    this.question = question;
    this.codes = layout.codes();
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
