package org.amana.platform.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of a person, and what is never kept alone. */
class NameTagsTest {

  private static boolean meet(Particulars kept, Particulars sought) {
    return NameTags.sought(sought).stream()
        .anyMatch(clue -> !Collections.disjoint(clue.tags(), NameTags.of(kept)));
  }

  @Test
  void a_single_name_is_never_tagged_alone() {
    assertThat(NameTags.of(Particulars.named("محمد", ""))).isEmpty();
    assertThat(NameTags.of(Particulars.named("", "").bornIn(1990))).isEmpty();
    assertThat(NameTags.sought(Particulars.named("بن", ""))).isEmpty();
    assertThat(NameTags.of(Particulars.named("محمد", "").bornIn(1990))).isNotEmpty();
  }

  @Test
  void short_numbers_are_not_tagged() {
    assertThat(NameTags.of(Particulars.named("", "").reachedAt("112").holding("12"))).isEmpty();
  }

  @Test
  void parts_of_a_name_are_found_in_any_order_and_field() {
    assertThat(
            meet(Particulars.named("Mamadou", "Diallo"), Particulars.named("DIALLO Mamadou", "")))
        .isTrue();
    assertThat(
            meet(
                Particulars.named("محمد علي حسن", "المصري"),
                Particulars.named("Mohamed", "El Masry")))
        .isTrue();
  }

  @Test
  void a_birth_year_may_be_one_year_off() {
    Particulars kept = Particulars.named("Amina", "").bornIn(1990);
    assertThat(meet(kept, Particulars.named("أمينة", "").bornIn(1991))).isTrue();
    assertThat(meet(kept, Particulars.named("أمينة", "").bornIn(1992))).isFalse();
  }

  @Test
  void a_child_is_found_by_its_mothers_name_and_anybody_by_telephone_or_document() {
    Particulars kept =
        Particulars.named("زينب", "")
            .childOf("خديجة")
            .reachedAt("+962 7 9123 4567")
            .holding("AB-12345");
    assertThat(meet(kept, Particulars.named("Zeinab", "").childOf("Khadija"))).isTrue();
    assertThat(meet(kept, Particulars.named("", "").reachedAt("٠٧٩١٢٣٤٥٦٧"))).isTrue();
    assertThat(meet(kept, Particulars.named("", "").holding("ab 12345"))).isTrue();
    assertThat(meet(kept, Particulars.named("", "").holding("ab 12346"))).isFalse();
  }

  @Test
  void any_of_the_names_that_a_person_goes_by_is_enough() {
    Particulars kept =
        new Particulars(
            List.of(new PersonalName("Blessing", "Osagie"), new PersonalName("Joy", "Osagie")),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            List.of());
    assertThat(meet(kept, Particulars.named("Joy", "Osagie"))).isTrue();
  }

  @Test
  void a_name_in_another_writing_is_read() {
    assertThat(
            meet(
                Particulars.named("Ελένη", "Παπαδοπούλου"),
                Particulars.named("Eleni", "Papadopoulou")))
        .isTrue();
    assertThat(meet(Particulars.named("सुनीता", "तमाङ"), Particulars.named("Sunita", "Tamang")))
        .isTrue();
  }

  @Test
  void every_tag_names_the_version_of_its_rules() {
    Set<Tag> tags = NameTags.of(Particulars.named("Amina", "Diallo").bornIn(1990));
    assertThat(tags).allMatch(tag -> tag.text().startsWith(NameTags.VERSION + "|"));
  }

  @Test
  void nothing_of_a_person_shows_where_it_is_printed() {
    Particulars person = Particulars.named("Amina", "Diallo").bornIn(1990).childOf("Binta");
    assertThat(person + " " + person.names() + " " + NameTags.of(person))
        .doesNotContainIgnoringCase("amina")
        .doesNotContainIgnoringCase("diallo")
        .doesNotContain("1990", "LT", "MN");
  }
}
