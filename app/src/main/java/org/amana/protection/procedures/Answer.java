package org.amana.protection.procedures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;
import org.amana.platform.language.SpokenLanguages;

/** What came of a field: nothing, a value as it is kept, or the rule that it breaks. */
sealed interface Answer {

  record Empty() implements Answer {}

  record Right(String value) implements Answer {}

  /** Its message key. */
  record Wrong(String rule) implements Answer {}

  /** Digits, at most one point among them, and a code of ISO 4217. */
  Pattern MONEY = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,4})?) ?([A-Za-z]{3})");

  Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** By codes of ISO 3166-1, of three letters. */
  Set<String> PLACES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  /** Reads what was typed into a field, in the digits of any writing. */
  static Answer to(Field field, String typed) {
    String digits = Formats.europeanDigits(typed);
    return switch (field.kind()) {
      case TEXT -> upTo(StepForm.LONGEST_LINE, typed);
      case WRITTEN -> upTo(StepForm.LONGEST_TEXT, typed);
      case DATE -> of(date(digits).map(LocalDate::toString), "procedures.rule.date");
      case CHOICE -> of(field.option(typed).map(Field.Option::code), "procedures.rule.choice");
      case CHOICES -> choices(field, typed);
      case NUMBER ->
          NUMBER.matcher(digits).matches()
              ? new Right(Integer.toString(Integer.parseInt(digits)))
              : new Wrong("procedures.rule.number");
      case MONEY -> of(money(digits), "procedures.rule.money");
      case LANGUAGE ->
          of(Optional.of(typed).filter(SpokenLanguages::isKnown), "procedures.rule.choice");
      case PLACE -> of(Optional.of(typed).filter(PLACES::contains), "procedures.rule.choice");
    };
  }

  private static Answer of(Optional<String> value, String rule) {
    return value.<Answer>map(Right::new).orElseGet(() -> new Wrong(rule));
  }

  private static Answer upTo(int most, String typed) {
    return typed.length() <= most ? new Right(typed) : new Wrong("procedures.rule.too-long");
  }

  private static Answer choices(Field field, String typed) {
    return Arrays.stream(typed.split(" ", -1)).allMatch(one -> field.option(one).isPresent())
        ? new Right(typed)
        : new Wrong("procedures.rule.choice");
  }

  /**
   * The Arabic comma of decimals is a point; groups of digits are not taken, so that none is
   * misread.
   */
  private static Optional<String> money(String typed) {
    Matcher read = MONEY.matcher(typed.replace('٫', '.'));
    if (!read.matches()) {
      return Optional.empty();
    }
    String code = read.group(2).toUpperCase(Locale.ROOT);
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .filter(
            currency -> decimals(read.group(1)) <= Math.max(0, currency.getDefaultFractionDigits()))
        .findFirst()
        .map(currency -> read.group(1) + " " + currency.getCurrencyCode());
  }

  private static int decimals(String amount) {
    return new BigDecimal(amount).scale();
  }

  static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(typed)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
