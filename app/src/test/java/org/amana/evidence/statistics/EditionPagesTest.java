package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** Editions side by side: what each holds, what is wrong with it, and what it revised. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class EditionPagesTest {

  @Autowired private Imports imports;
  @Autowired private Editions editions;
  @Autowired private JdbcClient jdbc;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private MockMvc pages;

  @TempDir private Path folder;

  @BeforeEach
  void forgetOtherEditions() {
    owner.sql("delete from statistics.edition").update();
  }

  private ImportReport read(AGlotipFile file, String name) {
    return imports.read(
        new GivenFile(FileForm.GLOTIP, file.in(folder), "made.xlsx", Optional.of(name), "test"),
        _ -> {});
  }

  private void shows(String address, ResultMatcher... expected) throws Exception {
    for (ResultMatcher one : expected) {
      pages.perform(get(address)).andExpect(status().isOk()).andExpect(one);
    }
  }

  private static ResultMatcher text(String... parts) {
    return result ->
        assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains(parts);
  }

  private static AGlotipFile faulty() {
    return AGlotipFile.sound()
        .byCitizenship("Xyzzian", "2019", "7")
        .with(5, GlotipColumn.SEX, "Both <b>");
  }

  @Test
  void an_edition_shows_how_its_rows_fared() throws Exception {
    read(faulty(), "first");

    shows("/en/statistics/editions", text("first", "UNODC", "14 April 2025"));
    shows("/en/statistics/editions/first", text("it is not known what the label means"));
    shows("/ar/statistics/editions/first", text("dir=\"rtl\"", "لا يُعرف معنى التسمية"));
  }

  @Test
  void only_a_generated_edition_says_that_it_is_generated() throws Exception {
    read(AGlotipFile.sound(), "real");
    AGlotipFile made = AGlotipFile.sound().victims("2021", "9");
    for (int row = 4; row <= 7; row++) {
      made.with(row, GlotipColumn.SOURCE, "GENERATED");
    }
    read(made, "made");

    shows("/en/statistics/editions/made", text("made by a program for the demonstration"));
    shows(
        "/en/statistics/editions/real",
        content().string(not(containsString("made by a program for the demonstration"))));
  }

  @Test
  void a_quarantined_row_is_shown_as_it_stands_with_its_reason() throws Exception {
    read(faulty(), "first");

    shows(
        "/en/statistics/editions/first/quarantine",
        text("Both &lt;b&gt;", "the sex is not one of the publisher’s", "txtVALUE"),
        content().string(not(containsString("<b>"))));
    shows("/ar/statistics/editions/first/quarantine?fault=unknown-sex", text("Both &lt;b&gt;"));
    shows(
        "/en/statistics/editions/first/quarantine?fault=no-place", text("There are no such rows."));
  }

  @Test
  void a_flagged_row_is_shown_as_it_stands_with_its_fault() throws Exception {
    read(faulty(), "first");

    shows("/en/statistics/editions/first/flagged", text("Xyzzian", "by citizenship", "Albania"));
  }

  @Test
  void an_edition_that_is_not_there_is_not_found() throws Exception {
    pages.perform(get("/en/statistics/editions/none")).andExpect(status().isNotFound());
    read(faulty(), "first");
    pages
        .perform(get("/en/statistics/editions/first/flagged?fault=nonsense"))
        .andExpect(status().is(422));
  }

  @Test
  void another_edition_shows_what_it_revised() throws Exception {
    read(AGlotipFile.sound(), "first");

    ImportReport second =
        read(
            AGlotipFile.sound()
                .with(4, GlotipColumn.VALUE, "47")
                .with(6, GlotipColumn.YEAR, "2021")
                .victims("2022", "8"),
            "second");

    assertThat(second.revision()).contains(new Revision("first", 2, 1, 1, 1));
    assertThat(editions.count()).isEqualTo(2);
    shows("/en/statistics/editions/second", text("Against first: figures added 2, removed 1"));
    shows("/ar/statistics/editions/second/revisions?against=first", text("1,757", "47"));
    shows("/en/statistics/editions/first/revisions?against=first", text("have the same figures"));
  }

  @Test
  void rows_that_repeat_a_key_are_revised_as_one_figure_whatever_their_order() {
    read(AGlotipFile.empty().victims("2018", "7").victims("2018", "9"), "first");

    ImportReport second =
        read(
            AGlotipFile.empty().victims("2018", "9").victims("2018", "7").victims("2019", "1"),
            "second");

    assertThat(second.revision()).contains(new Revision("first", 1, 0, 0, 1));
  }

  private Problem problem(AGlotipFile file, String name) {
    return catchThrowableOfType(ProblemException.class, () -> read(file, name)).problem();
  }

  @Test
  void a_name_belongs_to_one_content() {
    read(AGlotipFile.sound(), "first");

    assertThat(problem(faulty(), "first")).isInstanceOf(ImportProblem.EditionNameTaken.class);
    assertThat(problem(faulty(), "Not A Name")).isInstanceOf(ImportProblem.BadEditionName.class);
    assertThat(editions.count()).isEqualTo(1);
  }

  @Test
  void a_refused_file_leaves_the_store_as_it_was() {
    read(AGlotipFile.sound(), "first");

    problem(AGlotipFile.sound().victims("2022", "abc"), "second");

    assertThat(editions.count()).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from statistics.observation").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void an_import_that_ends_in_the_middle_leaves_nothing() {
    owner
        .sql(
            """
            create function statistics.fail() returns trigger language plpgsql
            as $$ begin raise exception 'pulled the plug'; end $$
            """)
        .update();
    owner
        .sql(
            """
            create trigger fail before insert on statistics.edition_count
            for each row execute function statistics.fail()
            """)
        .update();
    try {
      assertThat(
              catchThrowableOfType(
                  org.springframework.dao.DataAccessException.class,
                  () -> read(AGlotipFile.sound(), "first")))
          .isNotNull();
    } finally {
      owner.sql("drop function statistics.fail cascade").update();
    }

    assertThat(editions.count()).isZero();
    assertThat(jdbc.sql("select count(*) from statistics.observation").query(Long.class).single())
        .isZero();
    assertThat(read(AGlotipFile.sound(), "first").isNew()).isTrue();
  }

  @Test
  void lists_of_an_edition_are_taken_away_as_files() throws Exception {
    read(AGlotipFile.sound(), "first");
    read(faulty(), "second");

    shows("/en/statistics/editions.csv", text("first,UNODC,2025-04-14,3,"));
    shows("/en/statistics/editions/second/quarantine.csv", text("Both <b>", "txtVALUE"));
    shows("/en/statistics/editions/second/flagged.csv?fault=unresolved-label", text("Xyzzian"));
    shows("/ar/statistics/editions/second/revisions.csv?against=first", text("ألبانيا"));
    pages.perform(get("/en/statistics/editions/second/flagged.pdf")).andExpect(status().is(404));
  }
}
