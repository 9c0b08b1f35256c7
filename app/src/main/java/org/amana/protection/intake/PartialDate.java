package org.amana.protection.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;

/**
 * A day as well as it is known: to the day, the month or the year, or only about then. Always in
 * the Gregorian calendar.
 *
 * @param month from 1; empty when only the year is known
 * @param day of the month; empty when only the month is known
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day, boolean isAbout) {

  /** As it is kept, and as it may be typed: {@code ~2004-05}. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");

  /** As most people write it: day, month, year, or month and year. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:(?:([0-9]{1,2})[-/.])?([0-9]{1,2})[-/.])([0-9]{4})");

  /** What people write before a date that they are not sure of. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?iu)(?:~|≈|about|around|circa|ca\\.?|c\\.|حوالي|حوالى|نحو|تقريبًا|تقريبا)\\s*(.*)");

  private static final int LONGEST_LIFE = 120;

  public PartialDate {
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day without a month");
    }
    if (month.isPresent()) {
      var _ = YearMonth.of(year, month.getAsInt());
      day.ifPresent(known -> LocalDate.of(year, month.getAsInt(), known));
    }
  }

  /** What came of a date that was typed. */
  sealed interface Reading {

    record Right(PartialDate date) implements Reading {}

    /** The message key of the rule that it breaks. */
    record Wrong(String rule) implements Reading {}
  }

  /** A date in the form of {@link #text}. */
  static PartialDate of(String text) {
    return switch (read(text)) {
      case Reading.Right(PartialDate date) -> date;
      case Reading.Wrong(String rule) -> throw new IllegalArgumentException(rule);
    };
  }

  /** What was typed by somebody today, in the digits of any writing. */
  static Reading read(String typed, LocalDate today) {
    return switch (read(typed)) {
      case Reading.Wrong wrong -> wrong;
      case Reading.Right(PartialDate date) when date.earliest().isAfter(today) ->
          new Reading.Wrong("intake.rule.date.future");
      case Reading.Right(PartialDate date) when date.year() < today.getYear() - LONGEST_LIFE ->
          new Reading.Wrong("intake.rule.date.too-old");
      case Reading.Right right -> right;
    };
  }

  private static Reading read(String typed) {
    String digits = Formats.europeanDigits(typed).strip();
    Matcher about = ABOUT.matcher(digits);
    boolean isAbout = about.matches();
    String date = isAbout ? about.group(1).strip() : digits;
    Matcher first = YEAR_FIRST.matcher(date);
    if (first.matches()) {
      return read(first.group(1), group(first, 2), group(first, 3), isAbout);
    }
    Matcher last = YEAR_LAST.matcher(date);
    if (last.matches()) {
      return read(last.group(3), group(last, 2), group(last, 1), isAbout);
    }
    return new Reading.Wrong("intake.rule.date.unreadable");
  }

  private static Optional<String> group(Matcher matched, int number) {
    return Optional.ofNullable(matched.group(number));
  }

  private static Reading read(
      String year, Optional<String> month, Optional<String> day, boolean isAbout) {
    try {
      return new Reading.Right(
          new PartialDate(Integer.parseInt(year), number(month), number(day), isAbout));
    } catch (DateTimeException _) {
      return new Reading.Wrong("intake.rule.date.no-such-day");
    }
  }

  private static OptionalInt number(Optional<String> digits) {
    return digits.map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** The first day that it may be. */
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** The last day that it may be. */
  public LocalDate latest() {
    if (day.isPresent()) {
      return earliest();
    }
    return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
  }

  /** As far as it is known: {@code 2004}, {@code 2004-05}, {@code ~2004-05-17}. */
  public String text() {
    StringBuilder text = new StringBuilder(isAbout ? "~" : "").append("%04d".formatted(year));
    month.ifPresent(known -> text.append("-%02d".formatted(known)));
    day.ifPresent(known -> text.append("-%02d".formatted(known)));
    return text.toString();
  }

  /** Hides the day, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "PartialDate[…]";
  }
}
