package org.amana.platform.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.amana.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {

  private static final World WORLD = new World();

  private static Place place(String alpha3) {
    return WORLD.find(alpha3).orElseThrow();
  }

  @Test
  void the_United_Nations_have_193_Members_and_two_observer_States() {
    assertThat(WORLD.all()).filteredOn(p -> p.kind() == PlaceKind.MEMBER_STATE).hasSize(193);
    assertThat(WORLD.all())
        .filteredOn(p -> p.kind() == PlaceKind.OBSERVER_STATE)
        .extracting(Place::alpha3)
        .containsExactly("PSE", "VAT");
  }

  @Test
  void every_Member_is_in_one_of_five_regional_groups() {
    Map<RegionalGroup, Integer> sizes = new EnumMap<>(RegionalGroup.class);
    WORLD.all().forEach(p -> p.group().ifPresent(group -> sizes.merge(group, 1, Integer::sum)));

    assertThat(sizes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                RegionalGroup.AFRICAN, 54,
                RegionalGroup.ASIA_PACIFIC, 54,
                RegionalGroup.EASTERN_EUROPEAN, 23,
                RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN, 33,
                RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS, 29));
  }

  @Test
  void codes_are_three_letters_and_no_number_is_given_twice() {
    assertThat(WORLD.all()).allSatisfy(p -> assertThat(p.alpha3()).matches("[A-Z]{3}"));
    assertThat(WORLD.all().stream().map(Place::m49).filter(code -> code != 0))
        .doesNotHaveDuplicates()
        .allMatch(code -> code > 0 && code < 900);
  }

  @ParameterizedTest
  @CsvSource({
    "EGY, 002, 015, 818", "SDN, 002, 015, 729", "KEN, 002, 202, 404", "ZAF, 002, 202, 710",
    "MEX, 019, 419, 484", "HTI, 019, 419, 332", "USA, 019, 021, 840", "IRN, 142, 034, 364",
    "CYP, 142, 145, 196", "TUR, 142, 145, 792", "KAZ, 142, 143, 398", "AUS, 009, 053, 36",
    "XSK, 150, 154, 680", "XKX, 150, 039, 0", "TWN, 142, 030, 158", "ATA, 001, 001, 10"
  })
  void places_lie_in_the_regions_of_M49(String code, String region, String part, int number) {
    assertThat(place(code))
        .returns(region, p -> p.region().m49())
        .returns(part, p -> p.subregion().m49())
        .returns(number, Place::m49);
  }

  @Test
  void there_are_five_regions_and_seventeen_subregions() {
    assertThat(WORLD.regions()).filteredOn(Region::isTop).hasSize(5);
    assertThat(WORLD.regions()).hasSize(1 + 5 + 17);
    assertThat(WORLD.name(WORLD.region("202").orElseThrow(), Language.ENGLISH))
        .isEqualTo("Sub-Saharan Africa");
    assertThat(WORLD.name(WORLD.region("142").orElseThrow(), Language.ARABIC)).isEqualTo("آسيا");
  }

  @ParameterizedTest
  @CsvSource({
    "KEN, en, Kenya",
    "KEN, ar, كينيا",
    "KEN, fr, Kenya",
    "KEN, es, Kenia",
    "KEN, ru, Кения",
    "KEN, zh, 肯尼亚",
    "COD, en, Democratic Republic of the Congo",
    "PSE, ar, دولة فلسطين",
    "CIV, fr, Côte d’Ivoire",
    "XKX, en, Kosovo (UNSCR 1244)",
    "TWN, fr, Province chinoise de Taïwan",
    "XSK, en, Sark",
    "XEU, es, Unión Europea",
    "DEU, de, Deutschland"
  })
  void names_are_told_in_the_six_languages_and_beyond(String code, String language, String name) {
    assertThat(WORLD.name(place(code), Locale.of(language))).isEqualTo(name);
  }

  @Test
  void every_place_and_region_has_a_name_in_each_of_the_six_languages() {
    for (String tag : Names.ORDER) {
      Locale language = Locale.of(tag);
      assertThat(WORLD.all())
          .allSatisfy(
              p -> assertThat(WORLD.name(p, language)).isNotBlank().isNotEqualTo(p.alpha2()));
      assertThat(WORLD.regions())
          .allSatisfy(r -> assertThat(WORLD.name(r, language)).isNotBlank().isNotEqualTo(r.m49()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SWZ, 2018-04-18, Swaziland",
    "SWZ, 2018-04-19, Eswatini",
    "CZE, 2015-12-31, Czech Republic",
    "CZE, 2020-01-01, Czechia",
    "MKD, 2019-02-11, The former Yugoslav Republic of Macedonia",
    "MKD, 2019-02-12, North Macedonia",
    "TUR, 2020-06-01, Turkey",
    "TUR, 2023-01-01, Türkiye",
    "CPV, 2012-01-01, Cape Verde",
    "CPV, 2014-01-01, Cabo Verde",
    "COD, 1990-01-01, Zaire",
    "MMR, 1988-01-01, Burma",
    "KEN, 1990-01-01, Kenya"
  })
  void names_are_those_in_force_on_the_day(String code, LocalDate day, String name) {
    assertThat(WORLD.nameAt(place(code), day, Language.ENGLISH)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "SCG, 2003-02-03, false", "SCG, 2003-02-04, true", "SCG, 2006-06-02, true",
    "SCG, 2006-06-03, false", "YUG, 1995-01-01, true", "YUG, 2010-01-01, false",
    "ANT, 2010-10-09, true", "CSK, 1993-01-01, false", "SUN, 1980-01-01, true",
    "KEN, 2020-01-01, true"
  })
  void former_codes_hold_only_in_their_days(String code, LocalDate day, boolean found) {
    assertThat(WORLD.find(code, day).isPresent()).isEqualTo(found);
  }

  @Test
  void former_places_have_names_and_no_place_today() {
    Place union = WORLD.find("SUN", LocalDate.of(1980, 1, 1)).orElseThrow();

    assertThat(WORLD.find("SUN")).isEmpty();
    assertThat(WORLD.name(union, Language.ENGLISH))
        .isEqualTo("Union of Soviet Socialist Republics");
    assertThat(WORLD.name(union, Language.ARABIC))
        .isEqualTo("اتحاد الجمهوريات الاشتراكية السوفياتية");
  }
}
