package org.amana.evidence.statistics;

import java.util.stream.Stream;
import org.amana.platform.language.Language;

/**
 * A figure that differs between two editions.
 *
 * @param place the code of the State, or its name where it has none
 * @param named as the publisher names it
 * @param label of the breakdown, as it was published
 * @param before the counts of the other edition as its file writes them; empty where it has none
 * @param after the counts of this edition; empty where it has none
 */
record RevisedFigure(
    String place,
    String named,
    Indicator indicator,
    Breakdown breakdown,
    String label,
    Sex sex,
    Age age,
    int year,
    String before,
    String after) {

  /** The same in words of the reader's language. */
  record Shown(
      String place,
      String indicator,
      String label,
      String sex,
      String age,
      int year,
      String before,
      String after) {}

  Shown in(Language language, Labels labels) {
    return new Shown(
        labels.place(place, named, language),
        labels.name(Axis.INDICATOR, indicator.code(), language),
        brokenDown(language, labels),
        labels.name(Axis.SEX, sex.code(), language),
        labels.name(Axis.AGE, age.code(), language),
        year,
        before,
        after);
  }

  /** By what the figure is broken down, and the label; a total has no label of its own. */
  private String brokenDown(Language language, Labels labels) {
    return Stream.of(Axis.FORM, Axis.CITIZENSHIP, Axis.REPATRIATION)
        .filter(axis -> axis.breakdown() == breakdown)
        .map(axis -> labels.heading(axis, language) + ": " + label)
        .findFirst()
        .orElse("");
  }
}
