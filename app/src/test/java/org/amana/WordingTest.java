package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a reader sees is a message, in English and in Arabic. */
class WordingTest {

  private static final Wording HOUSE = Wording.ofTheHouse();

  private static final String PLANTED_ENGLISH =
      """
      room.both = {count, plural, one {One row} other {# rows}} of {name}
      room.lonely = Only here
      room.forgotten = Nobody asks for this
      """;

  private static final String PLANTED_ARABIC =
      """
      room.both = {count, plural, one {صف واحد} other {# صفوف}} من {title}
      room.forgotten = لا أحد يطلب هذا
      """;

  private static final Wording PLANTED =
      new Wording(Wording.parse(PLANTED_ENGLISH), Wording.parse(PLANTED_ARABIC));

  /** Beginnings of keys that are put together while the program runs, one to a line. */
  private static Set<String> beginnings() {
    Set<String> declared = new TreeSet<>();
    Checkout.read(Checkout.testResource("house/message-key-beginnings.txt"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(declared::add);
    return declared;
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    Stream.of(".java", ".html", ".js")
        .flatMap(ending -> Checkout.below(Checkout.file("app/src/main"), ending).stream())
        .map(Checkout::read)
        .forEach(sources::add);
    return sources;
  }

  @Test
  void english_and_arabic_have_the_same_messages() {
    assertThat(HOUSE.english()).isNotEmpty();
    assertThat(HOUSE.lonelyKeys()).isEmpty();

    assertThat(PLANTED.lonelyKeys()).containsExactly("room.lonely");
  }

  @Test
  void every_message_is_used() {
    assertThat(HOUSE.unusedKeys(sources(), beginnings())).isEmpty();

    List<String> code = List.of("text(\"room.both\")", "<p th:text=\"#{room.lonely}\">");
    assertThat(PLANTED.unusedKeys(code, Set.of())).containsExactly("room.forgotten");
  }

  @Test
  void every_declared_beginning_of_keys_is_used_and_has_messages() {
    String code = String.join("\n", sources());
    assertThat(beginnings())
        .allSatisfy(
            beginning -> {
              assertThat(HOUSE.english().keySet()).anyMatch(key -> key.startsWith(beginning));
              assertThat(code).contains(beginning);
            });
  }

  @Test
  void the_arguments_of_a_message_are_the_same_in_both_languages() {
    assertThat(HOUSE.unequalArguments()).isEmpty();

    assertThat(PLANTED.unequalArguments())
        .containsExactly("room.both: [count counted, name] and [count counted, title]");
  }

  @Test
  void arabic_plurals_have_all_six_forms() {
    assertThat(HOUSE.incompletePlurals()).isEmpty();

    assertThat(PLANTED.incompletePlurals()).containsExactly("room.both: [one, other]");
  }

  @Test
  void every_message_stands_once_in_the_file_of_its_room() {
    for (Path file : Wording.files(".properties")) {
      String room = file.getFileName().toString().replaceAll("_..\\.properties", "");
      assertThat(Wording.misplacedKeys(room, Checkout.read(file))).as(room).isEmpty();
    }

    assertThat(Wording.misplacedKeys("room", "room.a = 1\nroom.a = 2\nother.b = 3\n"))
        .containsExactly("other.b", "room.a");
  }
}
