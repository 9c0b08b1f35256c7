package org.amana.protection.exchange;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;

/**
 * What became of a file, or would become of it: every row is in exactly one of three counts.
 *
 * @param imported rows of which everything was taken
 * @param flagged rows of which something was set aside
 * @param setAside rows of which no case came
 * @param faults what was set aside, by field and reason
 * @param kept what was taken and has no question here: by field
 * @param places the first of the faults, in the order of the file
 */
public record Account(
    long rows,
    long imported,
    long flagged,
    long setAside,
    List<Line> faults,
    List<Line> kept,
    List<Fault> places) {

  public Account {
    faults = List.copyOf(faults);
    kept = List.copyOf(kept);
    places = List.copyOf(places);
  }

  /**
   * Something that happened in several rows.
   *
   * @param column name of the field, as the file has it; empty when whole rows are meant
   * @param words of the field for readers; empty when the standard has none
   * @param key message key of the reason; empty for what was kept
   * @param first row of them
   */
  public record Line(String column, Optional<Words> words, String key, long rows, long first) {}
}
