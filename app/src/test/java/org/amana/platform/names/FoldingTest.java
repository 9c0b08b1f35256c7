package org.amana.platform.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text of any kind, folded: what people write differently is the same, and nothing is too odd. */
class FoldingTest {

  private static final String ODD =
      "اأإآٱىيیےئؤءةہھهكکڪـ\u064B\u0651\u0670\u200C\u200D\u202B\u2066\u061C٣۳3'’ʿ´ÇŞİıßΣςﷺﻻ한\uD83D\uDE00\uD800ü"
          + " -|Жђ中አन";

  @Test
  void forms_of_a_letter_are_one() {
    assertThat(List.of("أحمد", "احمد", "إحمد", "آحمد", "ٱحمد", "أَحْـمَد", "ا\u200Fحمد"))
        .allSatisfy(name -> assertThat(Folding.fold(name)).isEqualTo("احمد"));
    assertThat(List.of("ليلى", "ليلي", "لیلی", "ليلے"))
        .allSatisfy(name -> assertThat(Folding.fold(name)).isEqualTo("ليلي"));
    assertThat(List.of("فاطمة", "فاطمه", "فاطمہ", "فاطمە", "فاطمھ"))
        .allSatisfy(name -> assertThat(Folding.fold(name)).isEqualTo("فاطمه"));
    assertThat(Folding.fold("کريم")).isEqualTo("كريم");
    assertThat(Folding.fold("مؤمن رئيس سناء")).isEqualTo("مومن رييس سنا");
  }

  @Test
  void case_accents_apostrophes_and_kinds_of_digits_make_no_difference() {
    assertThat(Folding.fold("  N’DIAYE,  Aïcha ")).isEqualTo("ndiaye aicha");
    assertThat(Folding.fold("Đorđević Łukasz ŞAHİN")).isEqualTo("djordjevic lukasz sahin");
    assertThat(Folding.fold("٠١٢ ۳۴۵ ６")).isEqualTo("012 345 6");
  }

  @Test
  void folding_again_changes_nothing() {
    Random lot = new Random(31);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = lot.nextInt(i % 100 == 0 ? 400 : 12);
      for (int at = 0; at < length; at++) {
        text.append(
            lot.nextInt(4) == 0
                ? (char) lot.nextInt(0x10000)
                : ODD.charAt(lot.nextInt(ODD.length())));
      }
      holdsFor(text.toString());
    }
  }

  @FuzzTest
  void foldsAnything(byte[] bytes) {
    holdsFor(new String(bytes, StandardCharsets.UTF_8));
    holdsFor(new String(bytes, StandardCharsets.UTF_16));
  }

  private static void holdsFor(String text) {
    String folded = Folding.fold(text);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
    assertThat(folded).hasSizeLessThanOrEqualTo(Folding.LONGEST).doesNotContain("|", "  ");

    Particulars person =
        Particulars.named(text, folded).bornIn(1990).childOf(text).reachedAt(text).holding(text);
    assertThat(NameTags.of(person))
        .hasSizeLessThanOrEqualTo(NameTags.MOST)
        .isEqualTo(NameTags.of(person))
        .allMatch(tag -> tag.text().length() < 500);
    assertThat(NameTags.sought(person).stream().mapToInt(clue -> clue.tags().size()).sum())
        .isLessThanOrEqualTo(NameTags.MOST);
  }
}
