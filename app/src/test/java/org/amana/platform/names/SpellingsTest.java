package org.amana.platform.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Goal G31: the usual spellings of a name find each other, and other names stay apart. */
class SpellingsTest {

  private static final Spellings SEEN = Spellings.read("spellings.txt");
  private static final Spellings HELD_OUT = Spellings.read("spellings-held-out.txt");

  private static Set<Tag> letterByLetter(Particulars person) {
    return person.names().stream().map(name -> new Tag(name.given())).collect(Collectors.toSet());
  }

  @Test
  void spellings_of_a_name_find_each_other() {
    assertThat(SEEN.pairs()).hasSizeGreaterThan(4_000);
    assertThat(SEEN.recall(NameTags::of)).as(SEEN.recallByHome(NameTags::of)).isGreaterThan(0.97);
  }

  @Test
  void so_do_those_of_names_that_no_rule_was_made_for() {
    assertThat(HELD_OUT.pairs()).hasSizeGreaterThan(2_000);
    assertThat(HELD_OUT.recall(NameTags::of)).isGreaterThan(0.95);
  }

  @Test
  void comparing_letter_by_letter_is_found_out() {
    assertThat(SEEN.recall(SpellingsTest::letterByLetter)).isLessThan(0.1);
  }

  /** Marks, invisible characters and apostrophes, each of which some keyboard or file puts in. */
  private static final String PUT_IN =
      "\u064B\u0651\u0652\u0670\u0640\u200C\u200D\u200E\u202B\u202C\u2069\uFEFF\u0301\u0308'’ʿ";

  @Test
  void what_keyboards_and_files_put_into_a_name_changes_nothing() {
    Random lot = new Random(32);
    for (Spellings.Name name : SEEN.names()) {
      for (String spelling : name.spellings()) {
        assertThat(NameTags.of(Particulars.named(dressed(spelling, lot), "").bornIn(1990)))
            .as(spelling)
            .isEqualTo(NameTags.of(Particulars.named(spelling, "").bornIn(1990)));
      }
    }
  }

  private static String dressed(String spelling, Random lot) {
    Normalizer.Form form = lot.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD;
    String written = Normalizer.normalize(spelling, form);
    StringBuilder dressed = new StringBuilder(" ".repeat(lot.nextInt(3)));
    for (char letter :
        (lot.nextBoolean() ? written.toUpperCase(Locale.ROOT) : written).toCharArray()) {
      dressed.append(letter);
      if (lot.nextInt(3) == 0) {
        dressed.append(PUT_IN.charAt(lot.nextInt(PUT_IN.length())));
      }
    }
    return dressed.toString();
  }

  @Test
  void different_names_stay_apart() {
    assertThat(Spellings.lines("different.txt"))
        .hasSizeGreaterThan(70)
        .allSatisfy(
            line -> {
              List<String> names = List.of(line.split("\\|"));
              assertThat(new Spellings.Pair("different", names.get(0), names.get(1)))
                  .matches(pair -> !pair.isFound(NameTags::of));
            });
  }

  @Test
  void of_names_taken_by_lot_few_are_alike() {
    Random lot = new Random(31);
    int alike = 0;
    int tries = 20_000;
    for (int i = 0; i < tries; i++) {
      Spellings.Name one = SEEN.names().get(lot.nextInt(SEEN.names().size()));
      Spellings.Name other = SEEN.names().get(lot.nextInt(SEEN.names().size()));
      boolean isOther = Collections.disjoint(one.spellings(), other.spellings());
      Spellings.Pair pair = new Spellings.Pair("lot", drawn(one, lot), drawn(other, lot));
      alike += isOther && pair.isFound(NameTags::of) ? 1 : 0;
    }
    assertThat(alike / (double) tries).isLessThan(0.02);
  }

  private static String drawn(Spellings.Name name, Random lot) {
    return name.spellings().get(lot.nextInt(name.spellings().size()));
  }
}
