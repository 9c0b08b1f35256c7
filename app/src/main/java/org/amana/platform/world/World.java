package org.amana.platform.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/**
 * The States and territories of the world, their codes, names and regions, today and at a date.
 *
 * <p>Names in English, Arabic, French, Spanish, Russian and Chinese are those of the United Nations
 * where we hold them, else of CLDR; any other language of CLDR can be asked for too. It needs no
 * database and no running application.
 */
@Component
public final class World {

  private final Places places = new Places();
  private final Names names = new Names();

  /** The place that bears the code today. */
  public Optional<Place> find(String alpha3) {
    return Optional.ofNullable(places.current().get(alpha3));
  }

  /**
   * The place that bore the code on a day: SCG on 1 June 2005, and not today. Places of today are
   * found at every date, because figures of the past are published under today's codes.
   */
  public Optional<Place> find(String alpha3, LocalDate date) {
    return find(alpha3).or(() -> former(alpha3, date).map(Places.Former::place));
  }

  /** Every place of today, by code. Pages put them in the reader's alphabetical order. */
  public List<Place> all() {
    return List.copyOf(places.current().values());
  }

  public String name(Place place, Language language) {
    return name(place, language.locale());
  }

  /** The name in any language that CLDR knows; a former place by the last name that it bore. */
  public String name(Place place, Locale language) {
    if (place.kind() == PlaceKind.FORMER) {
      return formerName(place, language);
    }
    return names.of(place.alpha3(), place.alpha2(), language);
  }

  public String nameAt(Place place, LocalDate date, Language language) {
    return nameAt(place, date, language.locale());
  }

  /** The name in force on a day: Swaziland until 18 April 2018, Eswatini since. */
  public String nameAt(Place place, LocalDate date, Locale language) {
    return names.at(place.alpha3(), date, language).orElseGet(() -> name(place, language));
  }

  /** The world, its five regions and their subregions. */
  public List<Region> regions() {
    return places.regions().all();
  }

  /** A region by its three digits. */
  public Optional<Region> region(String m49) {
    return places.regions().find(m49);
  }

  public String name(Region region, Language language) {
    return name(region, language.locale());
  }

  public String name(Region region, Locale language) {
    return names.of(region.m49(), region.m49(), language);
  }

  /** The places of a region or subregion; all of them for the world. */
  public List<Place> placesOf(Region region) {
    return places.current().values().stream()
        .filter(
            place ->
                region.m49().equals(Region.WORLD)
                    || place.region().equals(region)
                    || place.subregion().equals(region))
        .toList();
  }

  private Optional<Places.Former> former(String alpha3, LocalDate date) {
    return places.former().stream()
        .filter(past -> past.place().alpha3().equals(alpha3) && past.holdsOn(date))
        .findFirst();
  }

  private String formerName(Place place, Locale language) {
    Places.Former past =
        places.former().stream().filter(one -> one.place().equals(place)).findFirst().orElseThrow();
    return Names.inLanguage(past.names(), language).orElse(past.names().getFirst());
  }
}
