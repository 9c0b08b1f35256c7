package org.amana.platform.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.amana.platform.world.Meaning.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelResolverTest {

  private static final LabelResolver RESOLVER = new LabelResolver();
  private static final Gazetteer GAZETTEER = new Gazetteer();
  private static final ReviewedLabels REVIEWED = ReviewedLabels.read("reviewed-labels.csv");
  private static final long SEED = 20_250_414;
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

  @Test
  void no_label_of_the_reviewed_list_is_resolved_wrongly() {
    assertThat(REVIEWED.expected()).hasSizeGreaterThan(1_000);
    assertThat(REVIEWED.resolvedWrongly(RESOLVER::resolve)).isEmpty();
  }

  @Test
  void a_wrong_answer_to_one_label_is_seen_by_the_reviewed_list() {
    Resolution planted =
        new Resolution("Guinea-Bissau", Optional.of("GIN"), LabelKind.STATE, "name", 1);

    assertThat(
            REVIEWED.resolvedWrongly(
                label -> label.equals("Guinea-Bissau") ? planted : RESOLVER.resolve(label)))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Kenya, name",
    "Nigerians, demonym",
    "UAE, abbreviation",
    "Swaziland, former-name",
    "Lybia, spelling",
    "Dubai, city",
    "KEN, code",
    "Abania, typing-error",
    "Salvadore\uFFFDas, damaged-characters",
    "EspaÃ±a, damaged-characters",
    "Espa?a, damaged-characters",
    "2 maliens, count-in-label",
    "Congo, usual-meaning",
    "'Kurdistan, Iraq', other-place",
    "Netherlands (own country), own-country-named",
    "'', blank",
    "145, number",
    "Q6.1_10s_2019, cell-id",
    "(specify the country), placeholder",
    "Congolese, ambiguous",
    "Wakanda, unknown-word",
    "Nigeria (Ghana), conflicting-parts",
    "Former Yugoslavia, former-state",
    "Austria/Australia, several-named"
  })
  void the_reason_says_how_a_label_was_understood(String label, String reason) {
    assertThat(RESOLVER.resolve(label).reason()).isEqualTo(reason);
  }

  @Test
  void the_official_name_is_surer_than_a_demonym_and_that_than_a_typing_error() {
    assertThat(RESOLVER.resolve("Albania").confidence()).isEqualTo(1);
    assertThat(RESOLVER.resolve("Albanian").confidence()).isEqualTo(0.95);
    assertThat(RESOLVER.resolve("Abania").confidence()).isBetween(0.7, 0.9);
    assertThat(RESOLVER.resolve("Korea").confidence()).isZero();
  }

  @Test
  void capitals_accents_and_outer_spaces_make_no_difference() {
    for (String label : REVIEWED.expected().keySet()) {
      if (label.indexOf('\uFFFD') < 0 && label.indexOf('Ã') < 0) {
        Resolution told = RESOLVER.resolve(label);
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (String written :
            List.of(
                label.toUpperCase(Locale.ROOT),
                label.toLowerCase(Locale.ROOT),
                plain,
                "  " + label + "\t")) {
          assertThat(RESOLVER.resolve(written))
              .as(written)
              .returns(told.alpha3(), Resolution::alpha3)
              .returns(told.kind(), Resolution::kind);
        }
      }
    }
  }

  @Test
  void a_typing_error_never_leads_to_another_State() {
    Random chance = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int understood = 0;
    for (var entry : new TreeMap<>(GAZETTEER.all()).entrySet()) {
      if (entry.getValue() instanceof Named named && !named.reason().equals("code")) {
        String typed = mistyped(entry.getKey(), chance);
        if (GAZETTEER.find(Fold.fold(typed)).isEmpty()) { // else it is another name
          Optional<String> place = RESOLVER.resolve(typed).alpha3();
          understood += place.isPresent() ? 1 : 0;
          if (place.isPresent() && !place.get().equals(named.alpha3())) {
            wrong.add(entry.getKey() + " typed " + typed + " became " + place.get());
          }
        }
      }
    }

    assertThat(wrong).as("seed " + SEED).isEmpty();
    assertThat(understood).isGreaterThan(3_000);
  }

  private static String mistyped(String name, Random chance) {
    String letters = name.charAt(0) >= 0x600 ? ARABIC : LATIN;
    String other = String.valueOf(letters.charAt(chance.nextInt(letters.length())));
    int at = chance.nextInt(name.length());
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    return switch (chance.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + other + name.substring(at);
      case 2 -> before + other + after;
      default ->
          after.isEmpty()
              ? other + name
              : before + after.charAt(0) + name.charAt(at) + after.substring(1);
    };
  }

  @Test
  void any_text_has_an_answer_and_always_the_same() {
    Random chance = new Random(SEED);
    List<String> labels = new ArrayList<>(REVIEWED.expected().keySet());
    LabelResolver another = new LabelResolver();
    String odd = "()[],;/&|-–.?\uFFFD'’\"«» \t\n0٣é漢\uD83D\uDE00\u0000ñع#=";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int part = chance.nextInt(4); part >= 0; part--) {
        text.append(labels.get(chance.nextInt(labels.size())));
        int at = chance.nextInt(text.length() + 1);
        text.insert(at, odd.charAt(chance.nextInt(odd.length())));
      }
      Resolution told = RESOLVER.resolve(text.toString());
      assertThat(another.resolve(text.toString())).isEqualTo(told);
    }
    assertThat(RESOLVER.resolve("(".repeat(100_000)).reason()).isEqualTo("too-long");
    assertThat(RESOLVER.resolve("Nigeria ".repeat(10_000)).reason()).isEqualTo("too-long");
  }

  /** Ours and CLDR's, each looked at: they are left unresolved, or to the region. */
  @Test
  void only_labels_that_we_know_of_are_claimed_by_two() {
    assertThat(GAZETTEER.collisions().keySet())
        .containsExactlyInAnyOrder(
            "ru",
            "eu",
            "malaya",
            "saint martin",
            "san martin",
            "st martin",
            "سان مارتن",
            "سانت مارتن",
            "الجنوب الافريقي");
  }

  @Test
  void every_place_of_the_world_is_found_by_its_own_names() {
    World world = new World();
    for (Place place : world.all()) {
      if (place.kind() != PlaceKind.OTHER_PARTICIPANT
          && !place.alpha3().equals("MAF")
          && !place.alpha3().equals("SXM")) {
        for (String tag : List.of("en", "fr", "es", "ar")) {
          String name = world.name(place, Locale.of(tag));
          assertThat(RESOLVER.resolve(name).alpha3()).as(name).contains(place.alpha3());
        }
      }
    }
  }
}
