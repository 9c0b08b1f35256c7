package org.amana.evidence.statistics;

import java.util.List;

/**
 * A row of the file that a figure comes from, as it was published.
 *
 * @param row its number in the file, counted as a spreadsheet counts
 * @param place the reporting State as the publisher names it
 * @param label the category as the publisher has it
 * @param resolved what the label was resolved to: a State's code, a form, or the kind of label
 * @param sex its code
 * @param age its code
 * @param value the number, or {@code <5}
 * @param flags codes of what is odd about it (see {@link Fault})
 */
record PublishedRow(
    int row,
    String place,
    String label,
    String resolved,
    String sex,
    String age,
    int year,
    String value,
    List<String> flags) {

  PublishedRow {
    flags = List.copyOf(flags);
  }
}
