package org.amana.platform.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.OptionalInt;

/**
 * How numbers, dates and names are written, in one place.
 *
 * <p>Data are written with European digits in every language, because that is what the exports hold
 * and what both halves of the Arabic-speaking world read; all digits are accepted on input.
 */
public final class Formats {

  private Formats() {}

  static ULocale icuLocale(Language language) {
    // The United Nations write English dates with the day first.
    String tag = language == Language.ENGLISH ? "en-GB" : language.tag();
    return ULocale.forLanguageTag(tag + "-u-nu-latn");
  }

  /** A whole number with the language's grouping: 46,284. */
  public static String number(Language language, long value) {
    return NumberFormat.getIntegerInstance(icuLocale(language)).format(value);
  }

  /** A share between 0 and 1 as a whole percentage. */
  public static String percent(Language language, double share) {
    return NumberFormat.getPercentInstance(icuLocale(language)).format(share);
  }

  /** A date in words: 14 April 2025. */
  public static String date(Language language, LocalDate date) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, icuLocale(language));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** A date as far as it is known: 14 April 2025, April 2025, or 2025. */
  public static String partialDate(
      Language language, int year, OptionalInt month, OptionalInt day) {
    if (month.isPresent() && day.isPresent()) {
      return date(language, LocalDate.of(year, month.getAsInt(), day.getAsInt()));
    }
    if (month.isEmpty()) {
      return Integer.toString(year);
    }
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", icuLocale(language));
    format.setTimeZone(TimeZone.GMT_ZONE);
    LocalDate first = LocalDate.of(year, month.getAsInt(), 1);
    return format.format(Date.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** A moment, to the minute, in universal time. */
  public static String moment(Language language, Instant moment) {
    DateFormat format =
        DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, icuLocale(language));
    format.setCalendar(Calendar.getInstance(TimeZone.GMT_ZONE, icuLocale(language)));
    return format.format(Date.from(moment));
  }

  /** The alphabetical order of the language, capitals and accents being of no weight. */
  public static Comparator<String> alphabetical(Language language) {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(icuLocale(language));
    collator.setStrength(Collator.SECONDARY);
    Collator frozen = collator.freeze();
    return frozen::compare;
  }

  /** Every decimal digit of any script as a European one; other characters stay. */
  public static String europeanDigits(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                result.append((char) ('0' + Character.digit(point, 10)));
              } else {
                result.appendCodePoint(point);
              }
            });
    return result.toString();
  }
}
