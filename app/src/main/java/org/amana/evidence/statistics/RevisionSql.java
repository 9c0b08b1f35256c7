package org.amana.evidence.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed from one edition to another. */
@Component
class RevisionSql {

  /**
   * The figures of one edition: all counts of a key in ascending order, because rows that repeat a
   * key have no order of their own.
   */
  private static final String FIGURES =
      """
      select coalesce(place.iso3, place.label) as place, observation.indicator,
             observation.breakdown, category.label, observation.sex, observation.age,
             observation.year, max(place.label) as named,
             array_agg(observation.low::bigint << 32 | observation.high
                       order by observation.low, observation.high) as counts
      from statistics.observation
      join statistics.place on place.edition_id = observation.edition_id
        and place.id = observation.place_id
      join statistics.category on category.edition_id = observation.edition_id
        and category.id = observation.category_id
      where observation.edition_id = :%s
      group by 1, 2, 3, 4, 5, 6, 7
      """;

  static final String BOTH =
      "with mine as ("
          + FIGURES.formatted("edition")
          + "), theirs as ("
          + FIGURES.formatted("against")
          + ")";

  private static final String OUTCOME =
      """
      select other.name, added, removed, changed, unchanged
      from statistics.revision
      join statistics.edition other on other.id = revision.against_id
      where revision.edition_id = :edition
      """;

  private final JdbcClient jdbc;

  RevisionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The edition that this one revises: the same form and publisher, and the nearest date, earlier
   * ones before later ones.
   */
  Optional<String> findNearest(UUID edition) {
    return jdbc.sql(
            """
            select other.name
            from statistics.edition
            join statistics.edition other on other.form = edition.form
              and other.publisher = edition.publisher and other.id <> edition.id
              and other.is_generated = edition.is_generated
            where edition.id = :edition
            order by other.published_on > edition.published_on,
                     abs(other.published_on - edition.published_on), other.imported_at desc
            limit 1
            """)
        .param("edition", edition)
        .query(String.class)
        .optional();
  }

  /** Compares two editions and keeps the outcome. */
  void compare(UUID edition, UUID against) {
    jdbc.sql(
            BOTH
                + """
                insert into statistics.revision (
                  edition_id, against_id, added, removed, changed, unchanged)
                select :edition, :against,
                  count(*) filter (where theirs.counts is null),
                  count(*) filter (where mine.counts is null),
                  count(*) filter (where mine.counts <> theirs.counts),
                  count(*) filter (where mine.counts = theirs.counts)
                from mine full join theirs
                  using (place, indicator, breakdown, label, sex, age, year)
                on conflict do nothing
                """)
        .param("edition", edition)
        .param("against", against)
        .update();
  }

  /** The outcome of the comparison that was made when the edition was read in. */
  Optional<Revision> find(UUID edition) {
    return jdbc.sql(OUTCOME + " order by other.imported_at, other.name limit 1")
        .param("edition", edition)
        .query(RevisionSql::revision)
        .optional();
  }

  Optional<Revision> find(UUID edition, UUID against) {
    return jdbc.sql(OUTCOME + " and revision.against_id = :against")
        .param("edition", edition)
        .param("against", against)
        .query(RevisionSql::revision)
        .optional();
  }

  /**
   * The figures that differ.
   *
   * @param order the codes of all States, as they are to stand; places without a code stand last
   */
  List<RevisedFigure> revised(
      UUID edition, UUID against, List<String> order, long offset, int size) {
    return jdbc.sql(
            BOTH
                + """
                select place, coalesce(mine.named, theirs.named) as named, indicator::text,
                       breakdown::text, label, sex::text, age::text, year,
                       theirs.counts as before, mine.counts as after
                from mine full join theirs
                  using (place, indicator, breakdown, label, sex, age, year)
                where mine.counts is distinct from theirs.counts
                order by array_position(string_to_array(:order, ','), place), place, indicator, breakdown, label, year, sex, age
                limit :size offset :offset
                """)
        .param("edition", edition)
        .param("against", against)
        .param("order", String.join(",", order))
        .param("size", size)
        .param("offset", offset)
        .query(RevisionSql::figure)
        .list();
  }

  private static Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getString("name"),
        row.getInt("added"),
        row.getInt("removed"),
        row.getInt("changed"),
        row.getInt("unchanged"));
  }

  private static RevisedFigure figure(ResultSet row, int number) throws SQLException {
    return new RevisedFigure(
        row.getString("place"),
        row.getString("named"),
        Coded.withCode(Indicator.class, row.getString("indicator")).orElseThrow(),
        Coded.withCode(Breakdown.class, row.getString("breakdown")).orElseThrow(),
        row.getString("label"),
        Coded.withCode(Sex.class, row.getString("sex")).orElseThrow(),
        Coded.withCode(Age.class, row.getString("age")).orElseThrow(),
        row.getInt("year"),
        counts(row.getArray("before")),
        counts(row.getArray("after")));
  }

  /** Counts of one key, as the file writes them: "27; &lt;5; 5". */
  private static String counts(@Nullable Array packed) throws SQLException {
    return packed == null
        ? ""
        : Arrays.stream((Long[]) packed.getArray())
            .map(count -> GlotipValues.text((int) (count >> 32), (int) (long) count))
            .collect(Collectors.joining("; "));
  }
}
