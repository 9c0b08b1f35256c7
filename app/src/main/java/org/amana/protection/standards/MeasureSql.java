package org.amana.protection.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of measures. */
@Component
class MeasureSql {

  private static final String MEASURE =
      """
      select m.id, m.title, m.words, m.person, m.made_at, a.made_at as approved_at
      from standards.measure m left join standards.approval a on a.measure = m.id
      """;

  private final JdbcClient database;

  MeasureSql(JdbcClient database) {
    this.database = database;
  }

  void add(Measure measure) {
    database
        .sql(
            """
            insert into standards.measure (id, title, words, person, made_at)
            values (:id, :title, :words, :person, :at)
            """)
        .param("id", measure.id())
        .param("title", measure.title())
        .param("words", measure.text())
        .param("person", measure.by().map(PersonId::value).orElse(null))
        .param("at", measure.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Once; what is approved stays so. */
  void approve(UUID measure, Said said) {
    database
        .sql(
            """
            insert into standards.approval (measure, person, made_at)
            values (:measure, :person, :at) on conflict do nothing
            """)
        .param("measure", measure)
        .param("person", said.by().map(PersonId::value).orElse(null))
        .param("at", said.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Until the end of the transaction: no finding comes between the look and the approval. */
  void lock(UUID id) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('standards.measure'), hashtext(:id))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  Optional<Measure> find(UUID id) {
    return database
        .sql(MEASURE + "where m.id = :id")
        .param("id", id)
        .query(MeasureSql::measure)
        .optional();
  }

  List<Measure> list(long offset, int most) {
    return database
        .sql(MEASURE + "order by m.made_at desc, m.id offset :offset limit :most")
        .param("offset", offset)
        .param("most", most)
        .query(MeasureSql::measure)
        .list();
  }

  long count() {
    return database.sql("select count(*) from standards.measure").query(Long.class).single();
  }

  private static Measure measure(ResultSet row, int number) throws SQLException {
    return new Measure(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
