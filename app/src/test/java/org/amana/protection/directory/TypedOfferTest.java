package org.amana.protection.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.junit.jupiter.api.Test;

/** What is typed of an offer. */
class TypedOfferTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static Map<String, String> typed(String... more) {
    Map<String, String> typed = new HashMap<>();
    typed.put("service", "legal");
    typed.put("area", "Somewhere");
    typed.put("whom", "women children");
    typed.put("cost", "free");
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return typed;
  }

  private static TypedOffer.Read read(String... more) {
    return TypedOffer.read(typed(more), Set.of("legal", "shelter"), TODAY);
  }

  private static List<String> wrong(String... more) {
    return catchThrowableOfType(ProblemException.class, () -> read(more))
        .problem()
        .violations()
        .stream()
        .map(Violation::field)
        .toList();
  }

  @Test
  void what_is_finer_than_a_tenth_of_a_degree_is_dropped() {
    Point point =
        read("latitude", "33.51381", "longitude", "36.27649")
            .particulars()
            .where()
            .point()
            .orElseThrow();

    assertThat(point.latitude()).hasToString("33.5");
    assertThat(point.longitude()).hasToString("36.3");
  }

  @Test
  void the_address_of_a_shelter_never_stands_with_what_is_open() {
    TypedOffer.Read shelter = read("service", "shelter", "address", "17 Hidden Lane");
    TypedOffer.Read lawyer = read("address", "1 Open Street");

    assertThat(shelter.particulars().where().isHidden()).isTrue();
    assertThat(shelter.particulars().toString()).doesNotContain("Hidden Lane");
    assertThat(shelter.hiddenAddress()).contains("17 Hidden Lane");
    assertThat(lawyer.particulars().where().address()).isEqualTo("1 Open Street");
    assertThat(lawyer.hiddenAddress()).isEmpty();
  }

  @Test
  void languages_are_named_in_either_language_of_the_house_or_by_tag() {
    assertThat(read("languages", "Arabic, الفرنسية؛ ti").particulars().languages())
        .containsExactly("ar", "fr", "ti");
    assertThat(read("languages", "ar en").particulars().languages()).containsExactly("ar", "en");
  }

  @Test
  void every_field_that_is_wrong_is_named_at_once() {
    assertThat(
            wrong(
                "service",
                "magic",
                "area",
                "",
                "latitude",
                "1e999999999",
                "whom",
                "cats",
                "age_from",
                "12",
                "age_to",
                "3",
                "reach",
                "stairs",
                "languages",
                "Klingonish",
                "hours",
                "noon",
                "cost",
                "cheap",
                "telephone",
                "call me",
                "verified_on",
                "2026-12-01",
                "capacity",
                "-1",
                "free",
                "3"))
        .containsExactly(
            "service",
            "area",
            "latitude",
            "whom",
            "age_to",
            "reach",
            "languages",
            "hours",
            "cost",
            "telephone",
            "verified_on",
            "capacity",
            "free");
  }

  @Test
  void there_are_no_more_free_places_than_places() {
    assertThat(wrong("capacity", "3", "free", "4")).containsExactly("free");
    assertThat(read("capacity", "٣", "free", "٣").free()).contains(3);
  }

  @Test
  void a_point_off_the_globe_or_half_of_one_is_refused() {
    assertThat(wrong("latitude", "90.06", "longitude", "0")).containsExactly("latitude");
    assertThat(wrong("latitude", "10")).containsExactly("latitude");
  }
}
