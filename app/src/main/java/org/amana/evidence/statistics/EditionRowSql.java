package org.amana.evidence.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an edition that have faults, in the order of the file. */
@Component
class EditionRowSql {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EditionRowSql(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<FaultyRow> quarantined(UUID edition, Optional<Fault> fault, long offset, int size) {
    return jdbc.sql(
            """
            select row_number, cells::text, reasons as faults
            from statistics.quarantined_row
            where edition_id = :edition and (:fault::text is null or :fault = any(reasons))
            order by row_number
            limit :size offset :offset
            """)
        .param("edition", edition)
        .param("fault", fault.map(Fault::code).orElse(null))
        .param("size", size)
        .param("offset", offset)
        .query(
            (row, _) ->
                new FaultyRow(
                    row.getInt("row_number"),
                    List.of(json.readValue(row.getString("cells"), String[].class)),
                    faults(row)))
        .list();
  }

  List<FaultyRow> flagged(UUID edition, Optional<Fault> fault, long offset, int size) {
    return jdbc.sql(
            """
            select row_number, coalesce(iso3, '') as iso3, place.label as place, region,
                   subregion, indicator::text, observation.breakdown::text,
                   category.label as category, sex::text, age::text, year, low, high,
                   flags as faults
            from statistics.observation
            join statistics.place on place.edition_id = observation.edition_id
              and place.id = observation.place_id
            join statistics.category on category.edition_id = observation.edition_id
              and category.id = observation.category_id
            where observation.edition_id = :edition and flags <> '{}'
              and (:fault::text is null or :fault = any(flags))
            order by row_number
            limit :size offset :offset
            """)
        .param("edition", edition)
        .param("fault", fault.map(Fault::code).orElse(null))
        .param("size", size)
        .param("offset", offset)
        .query((row, _) -> new FaultyRow(row.getInt("row_number"), cells(row), faults(row)))
        .list();
  }

  /**
   * What stands in the columns of the file, but unit and source, which are the same in all rows.
   */
  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (String column : List.of("iso3", "place", "region", "subregion")) {
      cells.add(row.getString(column));
    }
    cells.add(wording(Indicator.class, row.getString("indicator")));
    cells.add(wording(Breakdown.class, row.getString("breakdown")));
    cells.add(row.getString("category"));
    cells.add(wording(Sex.class, row.getString("sex")));
    cells.add(wording(Age.class, row.getString("age")));
    cells.add(row.getString("year"));
    cells.add(GlotipValues.text(row.getInt("low"), row.getInt("high")));
    return cells;
  }

  private static <E extends Enum<E> & Coded> String wording(Class<E> type, String code) {
    return Coded.withCode(type, code).orElseThrow().inFile();
  }

  private static List<Fault> faults(ResultSet row) throws SQLException {
    Array codes = row.getArray("faults");
    return Arrays.stream((String[]) codes.getArray())
        .map(code -> Fault.withCode(code).orElseThrow())
        .toList();
  }

  /** The headings of a file of records. */
  List<String> variables(UUID edition) {
    return jdbc.sql(
            "select name from statistics.variable where edition_id = :edition order by position")
        .param("edition", edition)
        .query(String.class)
        .list();
  }
}
