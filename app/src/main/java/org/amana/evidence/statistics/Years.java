package org.amana.evidence.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amana.platform.language.Formats;

/**
 * Years from the first to the last, both included.
 *
 * @param from the first year
 * @param to the last year, not before the first
 */
public record Years(int from, int to) {

  private static final Pattern TYPED =
      Pattern.compile("\\s*(\\d{4})\\s*(?:[-\\u2013]\\s*(\\d{4})\\s*)?");
  private static final int FIRST = 1990;
  private static final int LAST = 2100;

  public Years {
    if (from > to) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /** One year, or two with a dash between them, in digits of any script. */
  static Optional<Years> parse(String typed) {
    Matcher found = TYPED.matcher(Formats.europeanDigits(typed));
    if (!found.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(found.group(1));
    int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
    return from < FIRST || to > LAST || from > to
        ? Optional.empty()
        : Optional.of(new Years(from, to));
  }

  IntStream each() {
    return IntStream.rangeClosed(from, to);
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
