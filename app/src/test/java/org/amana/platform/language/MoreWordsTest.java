package org.amana.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of data files among the messages of the house. */
class MoreWordsTest {

  private static Messages with(String en, String ar) {
    return new Messages(List.of(new MoreWords(Map.of("a.key", new Words(en, ar)))));
  }

  @Test
  void they_are_told_as_they_stand_in_each_language() {
    Messages messages = with("The person's 'own' {words} · 1", "كلام '{الشخص}'");

    assertThat(messages.text(Language.ENGLISH, "a.key"))
        .isEqualTo("The person's 'own' {words} · 1");
    assertThat(messages.text(Language.ARABIC, "a.key")).isEqualTo("كلام '{الشخص}'");
  }

  @Test
  void what_people_speak_has_a_name_in_each_language_of_the_house() {
    assertThat(SpokenLanguages.codes(Language.ARABIC)).contains("ti", "am", "fa-AF", "rhg");
    assertThat(SpokenLanguages.name("ti", Language.ENGLISH)).isEqualTo("Tigrinya");
    assertThat(SpokenLanguages.name("fa-AF", Language.ENGLISH)).isEqualTo("Dari");
    assertThat(SpokenLanguages.name("ti", Language.ARABIC)).isEqualTo("التغرينية");
    assertThat(SpokenLanguages.isKnown("xx")).isFalse();
  }
}
