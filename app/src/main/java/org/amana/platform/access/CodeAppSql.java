package org.amana.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of apps that show codes: at most one that is set up, and one that is being set up. */
@Component
class CodeAppSql {

  private final JdbcClient database;

  CodeAppSql(JdbcClient database) {
    this.database = database;
  }

  /** Takes the place of an earlier one that was never confirmed. */
  void begin(PersonId person, UUID id, byte[] secret, Instant now) {
    remove(person, false);
    database
        .sql(
            """
            insert into access.code_app (id, person_id, secret, is_confirmed, last_step, created_at)
            values (:id, :person, :secret, false, 0, :now)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("secret", secret)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<UUID> find(PersonId person, boolean isConfirmed) {
    return query("select id from access.code_app", person, isConfirmed)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  /** The secret, as it is kept. */
  byte[] secret(UUID id) {
    return database
        .sql("select secret from access.code_app where id = :id")
        .param("id", id)
        .query((row, _) -> row.getBytes("secret"))
        .single();
  }

  /** Since when it is set up, and when it was last used. */
  Optional<CodeApp> shown(PersonId person) {
    return query("select created_at, used_at from access.code_app", person, true)
        .query(CodeAppSql::app)
        .optional();
  }

  /** Spends the code of a step: of two who try it at once, or one after the other, one succeeds. */
  boolean spend(UUID id, long step, Instant now) {
    return database
            .sql(
                """
                update access.code_app set last_step = :step, used_at = :now
                where id = :id and last_step < :step
                """)
            .param("id", id)
            .param("step", step)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The app that was being set up takes the place of the one that was set up before. */
  void confirm(PersonId person) {
    remove(person, true);
    database
        .sql("update access.code_app set is_confirmed = true where person_id = :person")
        .param("person", person.value())
        .update();
  }

  void remove(PersonId person, boolean isConfirmed) {
    query("delete from access.code_app", person, isConfirmed).update();
  }

  private JdbcClient.StatementSpec query(String what, PersonId person, boolean isConfirmed) {
    return database
        .sql(what + " where person_id = :person and is_confirmed = :confirmed")
        .param("person", person.value())
        .param("confirmed", isConfirmed);
  }

  private static CodeApp app(ResultSet row, int number) throws SQLException {
    return new CodeApp(
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
