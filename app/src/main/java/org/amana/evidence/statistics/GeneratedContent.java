package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;

/** Generated statistics without a file, for measuring: millions of rows in seconds. */
final class GeneratedContent {

  private final World world;
  private final GlotipLabels labels;
  private final GlotipRows rows = new GlotipRows();
  private final List<GlotipPlace> places = new ArrayList<>();
  private final Map<Place, Integer> placeNumbers = new HashMap<>();
  private final List<GlotipCategory> categories = new ArrayList<>();
  private final Map<String, Integer> categoryNumbers = new HashMap<>();

  private GeneratedContent(World world, GlotipLabels labels) {
    this.world = world;
    this.labels = labels;
  }

  /** At most so many rows. */
  static GlotipContent of(World world, GlotipLabels labels, long seed, int most) {
    GeneratedContent content = new GeneratedContent(world, labels);
    GeneratedStatistics.make(
        seed,
        GeneratedStatistics.Extent.MEASURED,
        world,
        row -> {
          content.add(row);
          return content.rows.size() < most;
        });
    return GlotipContent.of(
        new GlotipHead(GeneratedFile.PUBLISHER, GeneratedFile.PUBLISHED_ON, List.of()),
        GlotipContent.GENERATED,
        content.places,
        content.categories,
        content.rows,
        List.of());
  }

  private void add(GeneratedStatistics.Row row) {
    int place = placeNumbers.computeIfAbsent(row.place(), this::addPlace);
    int category =
        categoryNumbers.computeIfAbsent(
            row.breakdown().code() + " " + row.label(), _ -> addCategory(row));
    GlotipRows.Measure measure =
        new GlotipRows.Measure(row.indicator(), row.breakdown(), row.sex(), row.age(), row.year());
    rows.add(
        rows.size() + 4,
        place,
        category,
        measure.packed(),
        row.isSuppressed() ? GlotipValues.SUPPRESSED : row.count(),
        categories.get(category).faults());
  }

  private int addPlace(Place place) {
    places.add(
        new GlotipPlace(
            place.alpha3(),
            world.name(place, Language.ENGLISH),
            world.name(place.region(), Language.ENGLISH),
            world.name(place.subregion(), Language.ENGLISH)));
    return places.size() - 1;
  }

  private int addCategory(GeneratedStatistics.Row row) {
    categories.add(labels.resolve(row.breakdown(), row.label()));
    return categories.size() - 1;
  }
}
