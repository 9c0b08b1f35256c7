package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The places and categories of an edition. A measure holds their positions in these lists, not
 * their ids.
 */
final class Dictionary {

  /** Positions are kept in two bytes. */
  private static final int MOST = Character.MAX_VALUE;

  /**
   * A State or territory that reports.
   *
   * @param code its ISO code; one without has its name for a code
   * @param home the region and subregion that the edition puts it in
   */
  record Reporter(int id, String code, String label, Home home) {}

  /** Region and subregion, as parts of an address. */
  record Home(String region, String subregion) {

    static Home of(String regionLabel, String subregionLabel) {
      return new Home(slug(regionLabel), slug(subregionLabel));
    }
  }

  /**
   * A label of a breakdown.
   *
   * @param member what it was resolved to: a State's code, else the kind of label that it is
   * @param home where that State lies, if it is one
   */
  record Category(int id, Breakdown breakdown, String label, String member, @Nullable Home home) {}

  private final List<Reporter> reporters;
  private final List<Category> categories;
  private final Years years;
  private final int[] reporterIds;
  private final int[] categoryIds;
  private final Map<String, Reporter> byCode;

  Dictionary(List<Reporter> reporters, List<Category> categories, Years years) {
    if (reporters.size() > MOST || categories.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " places or categories");
    }
    this.reporters = List.copyOf(reporters);
    this.categories = List.copyOf(categories);
    this.years = years;
    this.reporterIds = reporters.stream().mapToInt(Reporter::id).toArray();
    this.categoryIds = categories.stream().mapToInt(Category::id).toArray();
    this.byCode =
        reporters.stream()
            .collect(
                Collectors.toMap(Reporter::code, Function.identity(), (first, second) -> first));
  }

  List<Reporter> reporters() {
    return reporters;
  }

  List<Category> categories() {
    return categories;
  }

  /** The first and the last year that anything was published for. */
  Years years() {
    return years;
  }

  @Nullable Reporter reporter(String code) {
    return byCode.get(code);
  }

  int positionOfReporter(int id) {
    return Arrays.binarySearch(reporterIds, id);
  }

  int positionOfCategory(int id) {
    return Arrays.binarySearch(categoryIds, id);
  }

  /** A label as part of an address: {@code South-eastern Asia} is {@code south-eastern-asia}. */
  static String slug(String label) {
    return label
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
