package org.amana.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of outside holders. */
@Component
class WitnessSql {

  private final JdbcClient database;

  WitnessSql(JdbcClient database) {
    this.database = database;
  }

  /** The number of the last checkpoint that it took; 0 before the first. */
  long held(String name) {
    return database
        .sql("select checkpoint from audit.witness where name = :name")
        .param("name", name)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void took(String name, long checkpoint, Instant now) {
    database
        .sql(
            """
            insert into audit.witness as known (name, checkpoint, held_at)
            values (:name, :checkpoint, :now)
            on conflict (name) do update
            set checkpoint = greatest(known.checkpoint, excluded.checkpoint), held_at = :now,
              failing_since = null, failure = null
            """)
        .param("name", name)
        .param("checkpoint", checkpoint)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void failed(String name, String failure, Instant now) {
    database
        .sql(
            """
            insert into audit.witness as known (name, checkpoint, failing_since, failure)
            values (:name, 0, :now, :failure)
            on conflict (name) do update
            set failing_since = coalesce(known.failing_since, :now), failure = :failure
            """)
        .param("name", name)
        .param("failure", failure)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  WitnessState state(String name) {
    return database
        .sql(
            """
            select w.held_at, w.failing_since,
              (select count(*) from audit.checkpoint c where c.number > coalesce(w.checkpoint, 0))
                as missing
            from (values (:name)) asked (name) left join audit.witness w on w.name = asked.name
            """)
        .param("name", name)
        .query((row, _) -> state(name, row))
        .single();
  }

  private static WitnessState state(String name, ResultSet row) throws SQLException {
    return new WitnessState(
        name,
        time(row.getObject("held_at", OffsetDateTime.class)),
        row.getLong("missing"),
        time(row.getObject("failing_since", OffsetDateTime.class)));
  }

  private static Optional<Instant> time(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
