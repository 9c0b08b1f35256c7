package org.amana.protection.directory;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An offer as texts by the names of its fields: the one writing that forms, files and the history
 * share. It has no room for a hidden address.
 */
final class OfferText {

  static final String SERVICE = "service";
  static final String AREA = "area";
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";
  static final String HIDDEN = "hidden";
  static final String ADDRESS = "address";
  static final String WHOM = "whom";
  static final String AGE_FROM = "age_from";
  static final String AGE_TO = "age_to";
  static final String REACH = "reach";
  static final String LANGUAGES = "languages";
  static final String HOURS = "hours";
  static final String COST = "cost";
  static final String TELEPHONE = "telephone";
  static final String VERIFIED_ON = "verified_on";
  static final String CAPACITY = "capacity";
  static final String FREE = "free";
  static final String LISTED = "listed";

  static final String YES = "true";

  /** What everybody may have, in the order of the columns of a file. */
  static final List<String> PUBLIC =
      List.of(
          SERVICE,
          AREA,
          LATITUDE,
          LONGITUDE,
          HIDDEN,
          ADDRESS,
          WHOM,
          AGE_FROM,
          AGE_TO,
          REACH,
          LANGUAGES,
          HOURS,
          COST,
          TELEPHONE,
          VERIFIED_ON);

  /** What colleagues have beside that. */
  static final List<String> OF_COLLEAGUES = List.of(CAPACITY, FREE);

  private OfferText() {}

  static Map<String, String> of(Offer offer) {
    Particulars told = offer.particulars();
    Map<String, String> text = new LinkedHashMap<>();
    text.put(SERVICE, told.service());
    put(text, told.where());
    put(text, told.takes());
    text.put(LANGUAGES, String.join(" ", told.languages()));
    text.put(HOURS, told.hours().text());
    text.put(COST, told.cost().code());
    text.put(TELEPHONE, told.telephone());
    text.put(VERIFIED_ON, written(told.verifiedOn()));
    text.put(LISTED, written(told.isListed()));
    text.put(CAPACITY, written(offer.places().capacity()));
    text.put(FREE, written(offer.places().free()));
    return text;
  }

  private static void put(Map<String, String> text, Where where) {
    text.put(AREA, where.area());
    text.put(LATITUDE, written(where.point().map(Point::latitude).map(BigDecimal::toPlainString)));
    text.put(
        LONGITUDE, written(where.point().map(Point::longitude).map(BigDecimal::toPlainString)));
    text.put(HIDDEN, written(where.isHidden()));
    text.put(ADDRESS, where.address());
  }

  private static void put(Map<String, String> text, Takes takes) {
    text.put(WHOM, takes.whom().stream().map(Whom::code).collect(Collectors.joining(" ")));
    text.put(AGE_FROM, written(takes.from()));
    text.put(AGE_TO, written(takes.to()));
    text.put(REACH, takes.reach().stream().map(Reach::code).collect(Collectors.joining(" ")));
  }

  private static String written(boolean is) {
    return is ? YES : "";
  }

  private static String written(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
