package org.amana.protection.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;

/**
 * What came of the texts of a field.
 *
 * @param value in the one way in which it is written here; empty when nothing of it is right
 * @param wrong texts that the standard does not allow, as they stood
 * @param reason of the first of them
 */
record Reading(String value, List<String> wrong, Optional<Fault.Reason> reason) {

  static final int MOST_CHARACTERS = 32_000;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(180);
  private static final Pattern CONTROL = Pattern.compile("(?s).*[\\p{Cc}&&[^\\t\\n\\r]].*");

  Reading {
    wrong = List.copyOf(wrong);
  }

  /** One text, read. */
  private sealed interface One {

    record Right(String value) implements One {}

    record Wrong(Fault.Reason reason) implements One {}
  }

  /** Texts without blanks at their ends, none of them empty. */
  static Reading of(StandardField field, List<String> texts) {
    if (!field.kind().isSeveral() && texts.size() > 1) {
      return new Reading("", texts, Optional.of(Fault.Reason.SEVERAL));
    }
    Set<String> right = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    Optional<Fault.Reason> reason = Optional.empty();
    for (String text : field.kind().isSeveral() ? apart(texts) : texts) {
      switch (one(field, text)) {
        case One.Right(String value) -> right.add(value);
        case One.Wrong(Fault.Reason why) -> {
          wrong.add(text);
          reason = reason.or(() -> Optional.of(why));
        }
      }
    }
    return new Reading(together(field, right), wrong, reason);
  }

  private static List<String> apart(List<String> texts) {
    return texts.stream()
        .flatMap(text -> List.of(text.split(StandardField.BETWEEN, -1)).stream())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Codes in the order of their list, so that the same ticks are the same value. */
  private static String together(StandardField field, Set<String> right) {
    List<String> ordered =
        field.codes().isEmpty()
            ? List.copyOf(right)
            : field.codes().stream().filter(right::contains).toList();
    return String.join(StandardField.BETWEEN, ordered);
  }

  private static One one(StandardField field, String text) {
    if (text.length() > MOST_CHARACTERS) {
      return new One.Wrong(Fault.Reason.TOO_LONG);
    }
    if (CONTROL.matcher(text).matches()) {
      return new One.Wrong(Fault.Reason.CONTROL_CHARACTER);
    }
    return switch (field.kind()) {
      case LINE, WRITTEN -> new One.Right(text);
      case DATE -> date(Formats.europeanDigits(text));
      case YES_NO -> yesOrNo(text);
      case NUMBER -> number(Formats.europeanDigits(text));
      case DEGREES -> degrees(Formats.europeanDigits(text));
      case CODE, CODES ->
          field.codes().contains(text)
              ? new One.Right(text)
              : new One.Wrong(Fault.Reason.NO_SUCH_CODE);
      case COUNTRY, COUNTRIES -> country(text);
      case LANGUAGE ->
          IsoCodes.language(text).isPresent()
              ? new One.Right(text)
              : new One.Wrong(Fault.Reason.NO_LANGUAGE);
    };
  }

  private static One date(String text) {
    try {
      return DATE.matcher(text).matches()
          ? new One.Right(LocalDate.parse(text).toString())
          : new One.Wrong(Fault.Reason.NO_DATE);
    } catch (DateTimeException _) {
      return new One.Wrong(Fault.Reason.NO_DATE);
    }
  }

  /** As the programs write it in which the standard was made. */
  private static One yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> new One.Right("true");
      case "false", "0" -> new One.Right("false");
      default -> new One.Wrong(Fault.Reason.NO_YES_NO);
    };
  }

  private static One number(String text) {
    return NUMBER.matcher(text).matches()
        ? new One.Right(Integer.toString(Integer.parseInt(text)))
        : new One.Wrong(Fault.Reason.NO_NUMBER);
  }

  private static One degrees(String text) {
    return DEGREES.matcher(text).matches() && new BigDecimal(text).abs().compareTo(FARTHEST) <= 0
        ? new One.Right(text)
        : new One.Wrong(Fault.Reason.NO_DEGREES);
  }

  private static One country(String text) {
    return IsoCodes.country(text).isPresent()
        ? new One.Right(text)
        : new One.Wrong(Fault.Reason.NO_COUNTRY);
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "Reading[…]";
  }
}
