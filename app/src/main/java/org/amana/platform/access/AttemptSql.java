package org.amana.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of failed attempts to sign in, shared by all nodes. */
@Component
class AttemptSql {

  /** What is remembered of a name. */
  record Failures(int count, Instant last) {}

  private final JdbcClient database;

  AttemptSql(JdbcClient database) {
    this.database = database;
  }

  Optional<Failures> of(byte[] nameHash) {
    return database
        .sql("select failures, last_at from access.failed_sign_in where name_hash = :name")
        .param("name", nameHash)
        .query(
            (row, _) ->
                new Failures(
                    row.getInt("failures"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Counts a failure, and forgets those older than {@code memory}. */
  void fail(byte[] nameHash, Instant now, Duration memory) {
    OffsetDateTime oldest = now.minus(memory).atOffset(ZoneOffset.UTC);
    database
        .sql("delete from access.failed_sign_in where last_at < :oldest")
        .param("oldest", oldest)
        .update();
    database
        .sql(
            """
            insert into access.failed_sign_in (name_hash, failures, last_at) values (:name, 1, :now)
            on conflict (name_hash) do update
            set failures = failed_sign_in.failures + 1, last_at = excluded.last_at
            """)
        .param("name", nameHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(byte[] nameHash) {
    database
        .sql("delete from access.failed_sign_in where name_hash = :name")
        .param("name", nameHash)
        .update();
  }
}
