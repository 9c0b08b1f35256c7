package org.amana.evidence.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.Amana;
import org.amana.platform.node.Node;
import org.amana.platform.world.World;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three-way tables of UNODC's 58,769 rows and of five million generated ones, beside the same
 * grouping by PostgreSQL.
 */
final class StatisticsBenchmark {

  private static final int MANY_ROWS = 5_000_000;
  private static final int TIMES = 60;
  private static final int PEER_TIMES = 7;
  private static final Years YEARS = new Years(1990, 2100);

  /** What is told apart, and the same in SQL. */
  private record Case(List<Axis> axes, Breakdown breakdown, String sql) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              List.of(Axis.SEX, Axis.AGE, Axis.FORM),
              Breakdown.FORM,
              "o.sex, o.age, o.category_id"),
          new Case(
              List.of(Axis.STATE, Axis.YEAR, Axis.SEX),
              Breakdown.TOTAL,
              "o.place_id, o.year, o.sex"),
          new Case(
              List.of(Axis.REGION, Axis.YEAR, Axis.CITIZENSHIP),
              Breakdown.CITIZENSHIP,
              "p.region, o.year, o.category_id"));

  private final Statistics statistics;
  private final JdbcClient store;

  private StatisticsBenchmark(Node node) {
    this.statistics = node.room(Statistics.class);
    this.store = node.room(JdbcClient.class);
  }

  public static void main(String[] arguments) throws IOException {
    Path file = PublishedFile.find(arguments);
    try (Node node = new Node(Amana.class)) {
      StatisticsBenchmark benchmark = new StatisticsBenchmark(node);
      ImportReport published =
          node.room(Imports.class)
              .read(
                  new GivenFile(FileForm.GLOTIP, file, file.toString(), Optional.empty(), "bench"),
                  _ -> {});
      benchmark.measure(published.edition());
      benchmark.measure(generate(node));
    }
  }

  private static Edition generate(Node node) {
    ImportSql sql = node.room(ImportSql.class);
    GlotipContent content =
        GeneratedContent.of(node.room(World.class), node.room(GlotipLabels.class), 1, MANY_ROWS);
    Edition edition =
        new Edition(
            UUID.nameUUIDFromBytes(new byte[] {1}),
            "generated",
            EditionForm.GLOTIP,
            content.publisher(),
            Optional.of(content.publishedOn()),
            "generated",
            true,
            content.rowCount(),
            Instant.EPOCH);
    sql.insert(edition, "generated", "bench");
    sql.write(connection -> new GlotipCopy(connection, edition.id()).store(content));
    sql.refreshPlanner();
    return edition;
  }

  private void measure(Edition edition) {
    System.out.printf("%s: %,d rows%n", edition.name(), edition.rows().read());
    for (Case one : CASES) {
      Question question =
          new Question(
              edition.name(), List.of(Indicator.DETECTED_VICTIMS), YEARS, one.axes(), Map.of());
      System.out.println(
          Timing.of(1, () -> statistics.count(question)).line(one.axes() + " first"));
      System.out.println(Timing.of(TIMES, () -> statistics.count(question)).line(one.axes() + ""));
      System.out.println(
          Timing.of(PEER_TIMES, () -> group(edition, one)).line("  group by in PostgreSQL"));
    }
  }

  /** The same cells without the rules of counting: the least that SQL would have to do. */
  private void group(Edition edition, Case one) {
    store
        .sql(
            """
            select %s, sum(o.low), sum(o.high), count(*)
            from statistics.observation o
              join statistics.place p on p.edition_id = o.edition_id and p.id = o.place_id
            where o.edition_id = :edition and o.indicator = 'detected-victims'
              and o.breakdown = cast(:breakdown as statistics.breakdown)
            group by %s
            """
                .formatted(one.sql(), one.sql()))
        .param("edition", edition.id())
        .param("breakdown", one.breakdown().code())
        .query()
        .listOfRows();
  }
}
