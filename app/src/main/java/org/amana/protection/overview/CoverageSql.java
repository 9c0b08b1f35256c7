package org.amana.protection.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of registration rates: what was said last of an area and a year counts. */
@Component
class CoverageSql {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LATEST =
      """
      with latest as (
        select distinct on (lower(r.area), r.registration, r.year) r.area, r.registration, r.year,
          r.percent, r.registered, r.population, r.source
        from overview.registration_rate r
        order by lower(r.area), r.registration, r.year, r.made_at desc, r.id desc)
      """;

  private static final String FITS =
      """
      from latest
      where (:area = '' or position(lower(:area) in lower(area)) > 0)
        and (:registration = '' or registration = :registration)
        and (:year = 0 or year = :year)
      """;

  private final JdbcClient database;

  CoverageSql(JdbcClient database) {
    this.database = database;
  }

  /** With its id, to be put in. */
  record Row(UUID id, Coverage coverage) {}

  /** All at once. */
  void add(List<Row> rows, Optional<PersonId> by, Instant at) {
    database
        .sql(
            """
            insert into overview.registration_rate (id, area, registration, year, percent, registered,
              population, source, person, made_at)
            select r.id, r.area, r.registration, r.year, r.percent, r.registered, r.population, r.source,
              :person, :at
            from jsonb_to_recordset(:rows::jsonb) as r (id uuid, area text, registration text, year int,
              percent numeric, registered bigint, population bigint, source text)
            """)
        .param("rows", JSON.writeValueAsString(rows.stream().map(CoverageSql::values).toList()))
        .param("person", by.map(PersonId::value).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Map<String, Object> values(Row row) {
    Coverage coverage = row.coverage();
    Map<String, Object> values = new HashMap<>();
    values.put("id", row.id());
    values.put("area", coverage.area());
    values.put("registration", coverage.registration().code());
    values.put("year", coverage.year());
    values.put("percent", coverage.percent());
    values.put("source", coverage.source());
    coverage.counted().ifPresent(of -> values.put("registered", of.registered()));
    coverage.counted().ifPresent(of -> values.put("population", of.population()));
    return values;
  }

  /** What counts of some areas. */
  List<Coverage> ofAreas(List<String> areas) {
    return database
        .sql(LATEST + "select * from latest where lower(area) = any (:areas)")
        .param(
            "areas",
            areas.stream()
                .map(area -> area.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new))
        .query(CoverageSql::coverage)
        .list();
  }

  List<Coverage> list(CoverageFilter filter, long offset, int most) {
    return fitting(
            LATEST + "select * " + FITS + filter.order() + "offset :offset limit :most", filter)
        .param("offset", offset)
        .param("most", most)
        .query(CoverageSql::coverage)
        .list();
  }

  long count(CoverageFilter filter) {
    return fitting(LATEST + "select count(*) " + FITS, filter).query(Long.class).single();
  }

  private JdbcClient.StatementSpec fitting(String sql, CoverageFilter filter) {
    return database
        .sql(sql)
        .param("area", filter.area())
        .param("registration", filter.registration())
        .param("year", filter.year());
  }

  private static Coverage coverage(ResultSet row, int number) throws SQLException {
    long registered = row.getLong("registered");
    Optional<Coverage.Counted> counted =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new Coverage.Counted(registered, row.getLong("population")));
    return new Coverage(
        row.getString("area"),
        Hyphened.constant(Registration.class, row.getString("registration")),
        row.getInt("year"),
        row.getBigDecimal("percent"),
        counted,
        row.getString("source"));
  }
}
