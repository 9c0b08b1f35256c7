package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.amana.platform.node.OldestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Migrations, an import and a figure on the oldest PostgreSQL that an operator may bring. */
@SpringBootTest(
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.main.lazy-initialization=true")
@EnabledIf("org.amana.platform.node.OldestPostgres#isHere")
@DirtiesContext
class OldestPostgresTest {

  @SuppressWarnings("NullAway.Init")
  private static OldestPostgres server;

  @Autowired private Imports imports;
  @Autowired private Answers answers;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;

  @DynamicPropertySource
  static void take_the_way_of_an_operator(DynamicPropertyRegistry settings) throws Exception {
    server = OldestPostgres.start();
    settings.add("amana.database-url", () -> server.url("postgres"));
    settings.add("amana.database-user", () -> OldestPostgres.USER);
    settings.add("amana.database-owner", () -> OldestPostgres.OWNER);
    settings.add("amana.database-owner-password", () -> OldestPostgres.PASSWORD);
    settings.add("amana.database-password", () -> OldestPostgres.PASSWORD);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void a_file_is_read_in_and_answers_there() {
    GivenFile made =
        new GivenFile(
            FileForm.GLOTIP,
            AGlotipFile.sound().in(folder),
            "made.xlsx",
            Optional.of("oldest"),
            "test");
    ImportReport report = imports.read(made, _ -> {});

    assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15.");
    assertThat(report.edition().rows().read()).isEqualTo(3);
    Answer answer =
        answers.answer(
            new Parameters(Map.of("dataset", "oldest", "indicator", "detected-victims")),
            Language.ENGLISH);
    assertThat(answer.years().getFirst().value()).isEqualTo(46);
  }
}
