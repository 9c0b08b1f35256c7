package org.amana.protection.directory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;

/** Reads an offer that was typed into a form or stands in a file: the same rules for both. */
final class TypedOffer {

  private static final int LONGEST_AREA = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_LIFE = 120;
  private static final int MOST_PLACES = 100_000;
  private static final String TELEPHONE = "[+0-9 ()/.-]{0,50}";

  private final Map<String, String> values;
  private final Set<String> services;
  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  private TypedOffer(Map<String, String> values, Set<String> services, LocalDate today) {
    this.values = values;
    this.services = services;
    this.today = today;
  }

  /**
   * What was typed, once it breaks no rule.
   *
   * @param hiddenAddress to be kept apart; empty when none was typed
   */
  record Read(
      Particulars particulars,
      Optional<Integer> capacity,
      Optional<Integer> free,
      Optional<String> hiddenAddress) {}

  /**
   * Reads it.
   *
   * @throws ProblemException with every field that is wrong
   */
  static Read read(Map<String, String> values, Set<String> services, LocalDate today) {
    return new TypedOffer(values, services, today).read();
  }

  private Read read() {
    String service = service();
    boolean isHidden = is(OfferText.HIDDEN) || service.equals(Particulars.SHELTER);
    String area = line(OfferText.AREA, LONGEST_AREA);
    if (area.isEmpty()) {
      wrong(OfferText.AREA, "directory.rule.area");
    }
    String address = line(OfferText.ADDRESS, LONGEST_ADDRESS);
    Optional<Point> point = point();
    Takes takes = takes();
    List<String> languages = languages();
    Hours hours = hours();
    Cost cost = cost();
    String telephone = telephone();
    Optional<LocalDate> verified = verified();
    Optional<Integer> capacity = number(OfferText.CAPACITY, MOST_PLACES);
    Optional<Integer> free = free(capacity);
    if (!violations.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(violations));
    }
    Where where = new Where(area, point, isHidden, isHidden ? "" : address);
    Particulars read =
        new Particulars(
            service,
            where,
            takes,
            languages,
            hours,
            cost,
            telephone,
            verified,
            is(OfferText.LISTED));
    return new Read(
        read, capacity, free, Optional.of(address).filter(text -> isHidden && !text.isEmpty()));
  }

  private void wrong(String field, String rule) {
    violations.add(new Violation(field, rule));
  }

  private String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  private boolean is(String field) {
    return text(field).equals(OfferText.YES);
  }

  private String line(String field, int longest) {
    String text = text(field);
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      wrong(field, "directory.rule.too-long");
    }
    return text;
  }

  private String service() {
    String service = text(OfferText.SERVICE);
    if (!services.contains(service)) {
      wrong(OfferText.SERVICE, "directory.rule.service");
    }
    return service;
  }

  private Optional<Point> point() {
    String latitude = Formats.europeanDigits(text(OfferText.LATITUDE));
    String longitude = Formats.europeanDigits(text(OfferText.LONGITUDE));
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Point(decimal(latitude), decimal(longitude)));
    } catch (IllegalArgumentException _) {
      wrong(OfferText.LATITUDE, "directory.rule.point");
      return Optional.empty();
    }
  }

  /** Without exponents, which make numbers of a million digits. */
  private static BigDecimal decimal(String text) {
    if (!text.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private Takes takes() {
    Set<Whom> whom = words(OfferText.WHOM, Whom.class, "directory.rule.whom");
    if (text(OfferText.WHOM).isEmpty()) {
      wrong(OfferText.WHOM, "directory.rule.whom");
    }
    Optional<Integer> from = number(OfferText.AGE_FROM, LONGEST_LIFE);
    Optional<Integer> to = number(OfferText.AGE_TO, LONGEST_LIFE);
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      wrong(OfferText.AGE_TO, "directory.rule.ages");
    }
    return new Takes(whom, from, to, words(OfferText.REACH, Reach.class, "directory.rule.reach"));
  }

  private <E extends Enum<E>> Set<E> words(String field, Class<E> list, String rule) {
    try {
      return Arrays.stream(text(field).split("\\s+", -1))
          .filter(word -> !word.isEmpty())
          .map(word -> Hyphened.constant(list, word))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IllegalArgumentException _) {
      wrong(field, rule);
      return Set.of();
    }
  }

  private Optional<Integer> number(String field, int most) {
    String text = Formats.europeanDigits(text(field));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
      wrong(field, "directory.rule.number");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  private Optional<Integer> free(Optional<Integer> capacity) {
    Optional<Integer> free = number(OfferText.FREE, MOST_PLACES);
    if (free.isPresent() && free.get() > capacity.orElse(-1)) {
      wrong(OfferText.FREE, "directory.rule.free");
    }
    return free;
  }

  /** Tags, or names in a language of the house, with commas between them. */
  private List<String> languages() {
    Set<String> found = new LinkedHashSet<>();
    for (String part : text(OfferText.LANGUAGES).split("[,;،؛]", -1)) {
      String name = part.strip();
      Optional<String> tag = tag(name);
      if (tag.isPresent()) {
        found.add(tag.get());
      } else if (Arrays.stream(name.split("\\s+", -1)).allMatch(SpokenLanguages::isKnown)) {
        found.addAll(Arrays.asList(name.split("\\s+", -1)));
      } else if (!name.isEmpty()) {
        wrong(OfferText.LANGUAGES, "directory.rule.languages");
        return List.of();
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> tag(String name) {
    if (SpokenLanguages.isKnown(name)) {
      return Optional.of(name);
    }
    return Arrays.stream(Language.values())
        .flatMap(
            reader ->
                SpokenLanguages.codes(reader).stream()
                    .filter(code -> SpokenLanguages.name(code, reader).equalsIgnoreCase(name)))
        .findFirst();
  }

  private Hours hours() {
    Optional<Hours> hours = Hours.parse(text(OfferText.HOURS));
    if (hours.isEmpty()) {
      wrong(OfferText.HOURS, "directory.rule.hours");
    }
    return hours.orElse(Hours.unknown());
  }

  private Cost cost() {
    String word = text(OfferText.COST);
    Optional<Cost> cost =
        Arrays.stream(Cost.values()).filter(one -> one.code().equals(word)).findFirst();
    if (cost.isEmpty()) {
      wrong(OfferText.COST, "directory.rule.cost");
    }
    return cost.orElse(Cost.FREE);
  }

  private String telephone() {
    String telephone = Formats.europeanDigits(text(OfferText.TELEPHONE));
    if (!telephone.matches(TELEPHONE)) {
      wrong(OfferText.TELEPHONE, "directory.rule.telephone");
    }
    return telephone;
  }

  private Optional<LocalDate> verified() {
    String day = Formats.europeanDigits(text(OfferText.VERIFIED_ON));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate on = LocalDate.parse(day);
      if (on.isAfter(today)) {
        wrong(OfferText.VERIFIED_ON, "directory.rule.future");
      }
      return Optional.of(on);
    } catch (DateTimeException _) {
      wrong(OfferText.VERIFIED_ON, "directory.rule.date");
      return Optional.empty();
    }
  }
}
