package org.amana.protection.directory;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;

/**
 * When a door is open: stretches of a week that begins on Monday, in minutes. None at all means
 * that nobody said.
 *
 * @param spans in order, without gaps of nothing between them
 */
public record Hours(List<Span> spans) {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;
  private static final String ALWAYS = "always";

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  /** From a minute of the week, to before another. */
  public record Span(int from, int to) {}

  public Hours {
    spans = joined(spans);
  }

  private static List<Span> joined(List<Span> some) {
    List<Span> joined = new ArrayList<>();
    for (Span span : some.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      if (!joined.isEmpty() && span.from() <= joined.getLast().to()) {
        Span last = joined.removeLast();
        joined.add(new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  static Hours unknown() {
    return new Hours(List.of());
  }

  static Hours always() {
    return new Hours(List.of(new Span(0, WEEK)));
  }

  public boolean isKnown() {
    return !spans.isEmpty();
  }

  public boolean isAlways() {
    return equals(always());
  }

  boolean includes(int minute) {
    return spans.stream().anyMatch(span -> span.from() <= minute && minute < span.to());
  }

  static int minuteOfWeek(ZonedDateTime moment) {
    return (moment.getDayOfWeek().getValue() - 1) * DAY
        + moment.getHour() * 60
        + moment.getMinute();
  }

  /** The word of a day in files and forms: mon, tue. */
  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** What is said of a day, such as {@code 09:00-12:00 13:00-17:00}. */
  public String on(DayOfWeek day) {
    int midnight = (day.getValue() - 1) * DAY;
    return spans.stream()
        .filter(span -> span.from() < midnight + DAY && span.to() > midnight)
        .map(
            span ->
                time(Math.max(span.from() - midnight, 0))
                    + "-"
                    + time(Math.min(span.to() - midnight, DAY)))
        .collect(Collectors.joining(" "));
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** As files have it: {@code always}, or {@code mon 09:00-17:00; tue 09:00-12:00}. */
  String text() {
    if (isAlways()) {
      return ALWAYS;
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> !on(day).isEmpty())
        .map(day -> word(day) + " " + on(day))
        .collect(Collectors.joining("; "));
  }

  /** Reads {@link #text}; empty when it says no hours. */
  static Optional<Hours> parse(String text) {
    String plain = Formats.europeanDigits(text).strip();
    if (plain.isEmpty()) {
      return Optional.of(unknown());
    }
    if (plain.equalsIgnoreCase(ALWAYS)) {
      return Optional.of(always());
    }
    List<Span> spans = new ArrayList<>();
    for (String part : plain.split(";", -1)) {
      String[] words = part.strip().split("\\s+", 2);
      Optional<DayOfWeek> day =
          Arrays.stream(DayOfWeek.values())
              .filter(one -> word(one).equalsIgnoreCase(words[0]))
              .findFirst();
      if (words.length < 2 || day.isEmpty() || !add(spans, day.get(), words[1])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Hours(spans));
  }

  private static boolean add(List<Span> spans, DayOfWeek day, String text) {
    Matcher found = SPAN.matcher(text);
    int end = 0;
    while (found.find()) {
      if (!text.substring(end, found.start()).matches("[\\s,،]*")) {
        return false;
      }
      int from = minute(found.group(1), found.group(2));
      int to = minute(found.group(3), found.group(4));
      if (from >= DAY || from == to || Math.max(from, to) > DAY) {
        return false;
      }
      addSpan(spans, (day.getValue() - 1) * DAY + from, to - from);
      end = found.end();
    }
    return end > 0 && text.substring(end).isBlank();
  }

  /** The minute of a day; more than one has when there is no such minute. */
  private static int minute(String hour, String minute) {
    int minutes = Integer.parseInt(minute);
    return minutes < 60 ? Integer.parseInt(hour) * 60 + minutes : Integer.MAX_VALUE;
  }

  /** What ends before it begins goes on past midnight, and on Sunday into Monday. */
  private static void addSpan(List<Span> spans, int from, int minutes) {
    int to = from + Math.floorMod(minutes, DAY) + (minutes == DAY ? DAY : 0);
    spans.add(new Span(from, Math.min(to, WEEK)));
    if (to > WEEK) {
      spans.add(new Span(0, to - WEEK));
    }
  }

  /** As PostgreSQL writes and reads an {@code int4multirange}. */
  String ranges() {
    return spans.stream()
        .map(span -> "[" + span.from() + "," + span.to() + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }

  static Hours ofRanges(String ranges) {
    return new Hours(
        RANGE
            .matcher(ranges)
            .results()
            .map(
                found ->
                    new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
            .toList());
  }
}
