package org.amana.protection.overview;

import java.util.Arrays;
import java.util.List;
import org.amana.platform.language.Formats;
import org.amana.platform.web.Form;
import org.amana.platform.web.Sorting;
import org.jspecify.annotations.Nullable;

/**
 * Which rates are listed, and in which order. There is no order by the rate: areas are not ranked
 * (A/71/119, paragraph 77).
 *
 * @param area part of its name; empty for all
 * @param registration by its code; empty for all
 * @param year 0 for all
 */
record CoverageFilter(String area, String registration, int year, Sorting sorting) {

  private static final List<String> OFFERED = List.of("area", "registration", "year");

  static CoverageFilter of(String area, String registration, String year, @Nullable String sort) {
    boolean isKnown =
        Arrays.stream(Registration.values()).anyMatch(one -> one.code().equals(registration));
    String digits = Formats.europeanDigits(year.strip());
    return new CoverageFilter(
        area.strip(),
        isKnown ? registration : "",
        digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0,
        Sorting.of(sort, OFFERED));
  }

  Form shown() {
    return Form.empty()
        .with("area", area)
        .with("registration", registration)
        .with("year", year == 0 ? "" : Integer.toString(year));
  }

  String order() {
    String way = sorting.isDescending() ? " desc" : "";
    return switch (sorting.key()) {
      case "registration" -> "order by registration" + way + ", lower(area), year ";
      case "year" -> "order by year" + way + ", lower(area), registration ";
      default -> "order by lower(area)" + way + ", registration, year ";
    };
  }
}
