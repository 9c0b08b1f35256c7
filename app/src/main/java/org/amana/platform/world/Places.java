package org.amana.platform.world;

import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All places with their codes: the territories of CLDR, our own few, and those that were. */
final class Places {

  /** A place whose code held from the first day up to, not including, the second. */
  record Former(Place place, LocalDate from, LocalDate until, List<String> names) {
    boolean holdsOn(LocalDate date) {
      return !date.isBefore(from) && date.isBefore(until);
    }
  }

  /** Regions that CLDR codes and ISO 3166-1 does not list. */
  private static final Set<String> NOT_ISO = Set.of("AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK");

  private final Regions regions = new Regions();
  private final Map<String, Place> byAlpha3 = new TreeMap<>();
  private final List<Former> former = new ArrayList<>();

  Places() {
    Map<String, RegionalGroup> groups = new HashMap<>();
    List<String> observers = new ArrayList<>();
    Facts.each(
        "groups.csv",
        row -> {
          List<String> members = List.of(row.get(1).split(" "));
          if (row.getFirst().equals("OBSERVERS")) {
            observers.addAll(members);
          } else {
            members.forEach(code -> groups.put(code, RegionalGroup.valueOf(row.getFirst())));
          }
        });
    for (var territory : com.ibm.icu.util.Region.getAvailable(RegionType.TERRITORY)) {
      if (!NOT_ISO.contains(territory.toString())) {
        add(territory, groups, observers);
      }
    }
    Facts.each("own-codes.csv", this::addOwn);
    Facts.each("former-places.csv", this::addFormer);
  }

  private void add(
      com.ibm.icu.util.Region territory,
      Map<String, RegionalGroup> groups,
      List<String> observers) {
    String alpha2 = territory.toString();
    Optional<RegionalGroup> group = Optional.ofNullable(groups.get(alpha2));
    PlaceKind kind =
        group.isPresent()
            ? PlaceKind.MEMBER_STATE
            : observers.contains(alpha2) ? PlaceKind.OBSERVER_STATE : PlaceKind.TERRITORY;
    Region part = regions.subregionOf(territory);
    String alpha3 = new ULocale("und", alpha2).getISO3Country();
    byAlpha3.put(
        alpha3,
        new Place(
            alpha2, alpha3, territory.getNumericCode(), kind, regions.regionOf(part), part, group));
  }

  private void addOwn(List<String> row) {
    byAlpha3.put(
        row.get(1),
        new Place(
            row.get(0),
            row.get(1),
            Integer.parseInt(row.get(2)),
            PlaceKind.valueOf(row.get(3)),
            regions.get(row.get(4)),
            regions.get(row.get(5)),
            Optional.empty()));
  }

  private void addFormer(List<String> row) {
    Region part = regions.get(row.get(5));
    Place place =
        new Place(
            row.get(0),
            row.get(1),
            Integer.parseInt(row.get(2)),
            PlaceKind.FORMER,
            regions.regionOf(part),
            part,
            Optional.empty());
    former.add(
        new Former(
            place,
            LocalDate.parse(row.get(3)),
            LocalDate.parse(row.get(4)),
            row.subList(7, row.size())));
  }

  Regions regions() {
    return regions;
  }

  Map<String, Place> current() {
    return Collections.unmodifiableMap(byAlpha3);
  }

  List<Former> former() {
    return Collections.unmodifiableList(former);
  }
}
