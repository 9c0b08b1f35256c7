package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.amana.platform.language.Language;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;

/**
 * Made-up statistics in UNODC's form, for the demonstration and for measuring. They add up, they
 * look plausible, and they say nothing about any State: whoever stores them says that they are
 * generated. The same seed and extent give the same rows.
 */
final class GeneratedStatistics {

  /**
   * How much is made up.
   *
   * @param places how many States report
   * @param citizenships how many citizenships a State reports in a year, at most
   * @param isCrossed whether citizenships are broken down by sex and age too, which no publisher
   *     does, but which makes millions of rows
   */
  record Extent(int places, int firstYear, int lastYear, int citizenships, boolean isCrossed) {

    /** Some fifteen thousand rows: enough to look at, quick to read in. */
    static final Extent DEMO = new Extent(48, 2018, 2023, 5, false);

    /** More than ten million rows; ask for as many as are wanted. */
    static final Extent MEASURED = new Extent(190, 1995, 2024, 190, true);
  }

  /** One row. A count from 1 to 4 is told as suppressed. */
  record Row(
      Place place,
      Indicator indicator,
      Breakdown breakdown,
      String label,
      Sex sex,
      Age age,
      int year,
      int count) {

    boolean isSuppressed() {
      return count >= GlotipValues.SUPPRESSED_LOW && count <= GlotipValues.SUPPRESSED_HIGH;
    }
  }

  private static final List<String> FORMS =
      List.of("Sexual exploitation", "Forced labour", "Other forms of exploitation");

  private static final List<Indicator> CRIMINAL_JUSTICE =
      List.of(
          Indicator.OFFENCES, Indicator.FORMAL_CONTACT, Indicator.PROSECUTED, Indicator.CONVICTED);

  /** Thrown through the loops when the taker has enough. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  private final SplittableRandom random;
  private final Extent extent;
  private final Predicate<Row> taker;
  private final List<Place> places;
  private final List<String> names;

  private GeneratedStatistics(long seed, Extent extent, World world, Predicate<Row> taker) {
    this.random = new SplittableRandom(seed);
    this.extent = extent;
    this.taker = taker;
    List<Place> states = world.all().stream().filter(Place::isState).toList();
    this.places = spread(states, extent.places());
    this.names = states.stream().map(place -> world.name(place, Language.ENGLISH)).toList();
  }

  /** Makes rows until there are no more, or the taker answers that it wants none. */
  static void make(long seed, Extent extent, World world, Predicate<Row> taker) {
    try {
      new GeneratedStatistics(seed, extent, world, taker).all();
    } catch (Enough _) {
      // As many as were wanted.
    }
  }

  /** So many of a list, from its beginning to its end. */
  private static List<Place> spread(List<Place> all, int wanted) {
    int size = Math.min(wanted, all.size());
    List<Place> some = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      some.add(all.get((int) ((long) index * all.size() / size)));
    }
    return some;
  }

  private void all() {
    for (Place place : places) {
      int usual = 8 + (int) Math.exp(random.nextDouble(1, 6.5));
      for (int year = extent.firstYear(); year <= extent.lastYear(); year++) {
        if (random.nextInt(8) > 0) {
          year(place, year, Math.max(1, (int) (usual * random.nextDouble(0.7, 1.4))));
        }
      }
    }
  }

  private void year(Place place, int year, int victims) {
    Cell cell = new Cell(place, Indicator.DETECTED_VICTIMS, year);
    crossed(cell, Breakdown.TOTAL, "Total", victims);
    int[] forms = split(victims, FORMS.size());
    for (int form = 0; form < forms.length; form++) {
      crossed(cell, Breakdown.FORM, FORMS.get(form), forms[form]);
    }
    citizenships(cell, victims);
    row(cell, Breakdown.REPATRIATION, "Abroad", Sex.TOTAL, Age.TOTAL, random.nextInt(20));
    int counted = victims;
    for (Indicator indicator : CRIMINAL_JUSTICE) {
      counted = (int) (counted * random.nextDouble(0.4, 0.9));
      bySex(new Cell(place, indicator, year), counted);
    }
  }

  /** What all rows of one count have in common. */
  private record Cell(Place place, Indicator indicator, int year) {}

  private void citizenships(Cell cell, int victims) {
    int[] parts = split(victims, Math.min(extent.citizenships(), names.size()));
    int first = random.nextInt(names.size());
    for (int part = 0; part < parts.length; part++) {
      String label = part == 0 ? "Nationals" : names.get((first + part) % names.size());
      if (extent.isCrossed()) {
        crossed(cell, Breakdown.CITIZENSHIP, label, parts[part]);
      } else {
        row(cell, Breakdown.CITIZENSHIP, label, Sex.TOTAL, Age.TOTAL, parts[part]);
      }
    }
  }

  private void bySex(Cell cell, int count) {
    int women = random.nextInt(count + 1);
    row(cell, Breakdown.TOTAL, "Total", Sex.TOTAL, Age.TOTAL, count);
    if (cell.indicator() != Indicator.OFFENCES) {
      row(cell, Breakdown.TOTAL, "Total", Sex.FEMALE, Age.TOTAL, women);
      row(cell, Breakdown.TOTAL, "Total", Sex.MALE, Age.TOTAL, count - women);
    }
  }

  /** A count by sex and age, with the sums of both. */
  private void crossed(Cell cell, Breakdown breakdown, String label, int count) {
    int[] parts = split(count, 4);
    row(cell, breakdown, label, Sex.FEMALE, Age.CHILD, parts[0]);
    row(cell, breakdown, label, Sex.FEMALE, Age.ADULT, parts[1]);
    row(cell, breakdown, label, Sex.MALE, Age.CHILD, parts[2]);
    row(cell, breakdown, label, Sex.MALE, Age.ADULT, parts[3]);
    row(cell, breakdown, label, Sex.FEMALE, Age.TOTAL, parts[0] + parts[1]);
    row(cell, breakdown, label, Sex.MALE, Age.TOTAL, parts[2] + parts[3]);
    row(cell, breakdown, label, Sex.TOTAL, Age.CHILD, parts[0] + parts[2]);
    row(cell, breakdown, label, Sex.TOTAL, Age.ADULT, parts[1] + parts[3]);
    row(cell, breakdown, label, Sex.TOTAL, Age.TOTAL, count);
  }

  private int[] split(int whole, int into) {
    int[] parts = new int[into];
    int rest = whole;
    for (int part = 0; part < into - 1; part++) {
      parts[part] = random.nextInt(rest + 1);
      rest -= parts[part];
    }
    parts[into - 1] = rest;
    return parts;
  }

  /** As in the published file, a count of zero has no row. */
  private void row(Cell cell, Breakdown breakdown, String label, Sex sex, Age age, int count) {
    if (count == 0 && !extent.isCrossed()) {
      return;
    }
    Row row =
        new Row(cell.place(), cell.indicator(), breakdown, label, sex, age, cell.year(), count);
    if (!taker.test(row)) {
      throw new Enough();
    }
  }
}
