package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of procedures: those of the release, and those of a deployment. */
class ProcedureFilesTest {

  private static final int WALKS = 300;
  private static final int LONGEST = 15;

  private static final String ADDED =
      """
      {
        "code": "pilgrimage", "version": 1, "group": "help",
        "words": {"en": "Pilgrimage", "ar": "زيارة"},
        "about": {"en": "A visit.", "ar": "زيارة."},
        "source": "House rule 3",
        "fields": [
          {"code": "kind", "kind": "choice", "words": {"en": "Kind", "ar": "النوع"}, "options": [
            {"code": "near", "words": {"en": "Near", "ar": "قريب"}},
            {"code": "far", "words": {"en": "Far", "ar": "بعيد"}}]}
        ],
        "moves": [
          {"code": "asked", "words": {"en": "Asked", "ar": "طُلبت"}, "asks": ["kind"], "mayAsk": ["next"], "due": "next"},
          {"code": "done", "words": {"en": "Done", "ar": "تمت"}, "after": ["asked"]}
        ]
      }
      """;

  @TempDir private Path folder;

  static List<Procedure> shipped() {
    return ProcedureFiles.read(Optional.empty()).all();
  }

  private Procedures read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return ProcedureFiles.read(Optional.of(folder));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void from_every_step_something_ends_or_goes_on_to_what_is_asked_of_it(Procedure procedure) {
    Random random = new Random(42);
    for (int walk = 0; walk < WALKS; walk++) {
      List<Move> way = new ArrayList<>();
      Optional<Move> last = Optional.empty();
      for (int i = 0; i < LONGEST; i++) {
        List<Move> open = procedure.after(last);
        if (open.isEmpty()) {
          break;
        }
        Move move = open.get(random.nextInt(open.size()));
        assertThat(move.begins()).as("%s in %s", move.code(), procedure.code()).isEqualTo(i == 0);
        way.add(move);
        last = Optional.of(move);
      }
      assertThat(way).isNotEmpty();
    }
  }

  /** A return is never agreed before it was wished or ordered, and found safe. */
  @Test
  void no_way_to_a_return_skips_the_wish_of_the_person_or_the_order_and_the_assessment() {
    Procedure procedure = ProcedureFiles.read(Optional.empty()).get("return");
    Random random = new Random(7);
    int departed = 0;
    for (int walk = 0; walk < 20_000; walk++) {
      List<String> way = new ArrayList<>();
      Optional<Move> last = Optional.empty();
      for (int i = 0; i < LONGEST && !procedure.after(last).isEmpty(); i++) {
        List<Move> open = procedure.after(last);
        Move move = open.get(random.nextInt(open.size()));
        way.add(move.code());
        last = Optional.of(move);
      }
      int at = way.indexOf("departed");
      if (at >= 0) {
        departed++;
        List<String> before = way.subList(0, at);
        assertThat(before).containsAnyOf("wanted", "ordered");
        assertThat(before.lastIndexOf("agreed-here")).isGreaterThan(before.lastIndexOf("not-safe"));
        assertThat(before.subList(before.lastIndexOf("safe"), at))
            .containsExactly("safe", "agreed-here", "agreed-there");
      }
    }
    assertThat(departed).isPositive();
    assertThat(procedure.move("ordered").orElseThrow().needs()).isEqualTo(Action.DECIDE);
    assertThat(procedure.move("agreed-here").orElseThrow().needs()).isEqualTo(Action.DECIDE);
  }

  /** Free text may name the person, and so does a choice that harms them when it is known. */
  @Test
  void whatever_is_written_and_the_grounds_of_discrimination_open_with_the_key_of_a_member_alone() {
    assertThat(shipped())
        .flatMap(Procedure::fields)
        .filteredOn(field -> field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.WRITTEN)
        .isNotEmpty()
        .allMatch(Field::isForMembers);
    assertThat(shipped())
        .flatMap(Procedure::fields)
        .filteredOn(field -> field.code().equals("grounds") || field.code().equals("fled"))
        .hasSize(2)
        .allMatch(Field::isForMembers);
  }

  @Test
  void a_deployment_adds_a_procedure_of_its_own() throws IOException {
    Procedures all = read("pilgrimage.json", ADDED);

    assertThat(all.all()).hasSize(ProcedureFiles.OF_THIS_RELEASE.size() + 1);
    assertThat(all.get("pilgrimage").field("next")).isPresent();
  }

  @Test
  void a_deployment_adds_a_field_with_a_condition_to_a_step_of_the_release() throws IOException {
    Procedures all =
        read(
            "stay.json",
            """
            {
              "adds": "stay",
              "fields": [
                {"code": "fee", "kind": "money", "words": {"en": "Fee", "ar": "الرسم"},
                 "when": {"field": "kind", "is": ["permanent"]}},
                {"code": "file-number", "kind": "text", "words": {"en": "File number", "ar": "رقم الملف"}}
              ],
              "asks": {"asked": ["file-number"]},
              "mayAsk": {"asked": ["fee"]}
            }
            """);

    Move asked = all.get("stay").move("asked").orElseThrow();
    assertThat(asked.asks()).endsWith("file-number").contains("basis");
    assertThat(asked.mayAsk()).endsWith("fee");
    assertThat(all.get("stay").move("granted").orElseThrow().fields()).doesNotContain("fee");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          "code": "pilgrimage"      > "code": "Pilgrimage"             > code
          "code": "pilgrimage"      > "code": "stay"                   > code
          "version": 1              > "version": 0                     > version
          "group": "help"           > "group": null                    > group
          "group": "help"           > "group": "cooking"               > group
          "ar": "زيارة."            > "ar": " "                        > about
          "source": "House rule 3"  > "source": ""                     > source
          "code": "far"             > "code": "near"                   > fields.kind.options.near
          "kind": "choice"          > "kind": "text"                   > fields.kind.options
          "kind": "choice"          > "kind": "colour"                 > fields.0.kind
          "version": 1,             > "version": 1                    > 2
          "code": "kind"            > "code": "note"                   > fields.note
          "after": ["asked"]        > "after": ["begged"]              > moves.done.after.begged
          "after": ["asked"]        > "after": ["done"]                > moves.done.after
          "code": "done"            > "code": "asked"                  > moves.asked
          "asks": ["kind"]          > "asks": ["kind", "hue"]          > moves.asked.asks.hue
          "asks": ["kind"]          > "asks": ["kind", "kind"]         > moves.asked.kind
          "asks": ["kind"]          > "asks": []                       > fields.kind
          "due": "next"             > "due": "kind"                    > moves.asked.due
          "due": "next"             > "within": 3, "dew": "next"       > moves.0.dew
          "due": "next"             > "forChild": {"kind": "middle"}   > moves.asked.forChild
          "asks": ["kind"]          > "asks": ["kind"], "requires": [{"step": "stay.begged", "of": "child", "words": {"en": "a", "ar": "ب"}}] > moves.asked.requires.stay.begged
          """)
  void what_is_wrong_with_a_file_is_told_with_its_place(String right, String wrong, String at) {
    assertThatThrownBy(() -> read("pilgrimage.json", ADDED.replace(right, wrong)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            told ->
                assertThat(told.problem())
                    .isInstanceOfSatisfying(
                        ProcedureProblem.BadFile.class,
                        bad -> {
                          assertThat(bad.at()).isEqualTo(at);
                          assertThat(bad.file()).endsWith("pilgrimage.json");
                        }));
  }

  @Test
  void a_deployment_can_neither_add_to_what_is_not_there_nor_take_a_step_away() {
    assertThatThrownBy(() -> read("a.json", "{\"adds\": \"stays\", \"fields\": []}"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read("a.json", "{\"adds\": \"stay\", \"fields\": [], \"moves\": []}"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> ProcedureFiles.read(Optional.of(folder.resolve("nowhere"))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void the_drawings_in_the_documents_are_those_of_the_files() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/procedures.md"), Drawings.page(shipped()))
        .mustBeUpToDate();
  }
}
