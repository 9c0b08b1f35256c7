package org.amana.evidence.statistics;

import java.util.Optional;
import java.util.UUID;
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
             observation.year,
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
    return jdbc.sql(
            """
            select other.name, added, removed, changed, unchanged
            from statistics.revision
            join statistics.edition other on other.id = revision.against_id
            where revision.edition_id = :edition
            order by other.imported_at
            limit 1
            """)
        .param("edition", edition)
        .query(
            (row, _) ->
                new Revision(
                    row.getString("name"),
                    row.getInt("added"),
                    row.getInt("removed"),
                    row.getInt("changed"),
                    row.getInt("unchanged")))
        .optional();
  }
}
