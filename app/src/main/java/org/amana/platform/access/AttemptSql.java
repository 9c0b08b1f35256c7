package org.amana.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of failed attempts at a factor, shared by all nodes. */
@Component
class AttemptSql {

  private final JdbcClient database;

  AttemptSql(JdbcClient database) {
    this.database = database;
  }

  /**
   * Counts an attempt unless it comes too early; whoever tries at the same time waits for the row,
   * and is counted after. Failures older than {@code memory} are forgotten; one that lies as far
   * ahead is of a clock that was put back, and holds nobody up.
   */
  boolean admit(byte[] subject, int free, Instant now, Duration longestWait, Duration memory) {
    OffsetDateTime oldest = now.minus(memory).atOffset(ZoneOffset.UTC);
    database
        .sql("delete from access.failed_sign_in where last_at < :oldest")
        .param("oldest", oldest)
        .update();
    return database
            .sql(
                """
                insert into access.failed_sign_in as past (name_hash, failures, last_at)
                values (:subject, 1, :now)
                on conflict (name_hash) do update
                set failures = past.failures + 1, last_at = excluded.last_at
                where past.failures < :free or excluded.last_at >= past.last_at
                  + make_interval(secs => least(:longest, power(2, least(past.failures - :free, 20))))
                  or past.last_at > :ahead
                """)
            .param("subject", subject)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("ahead", now.plus(memory).atOffset(ZoneOffset.UTC))
            .param("free", free)
            .param("longest", (double) longestWait.toSeconds())
            .update()
        == 1;
  }

  /** Takes one attempt back, which was none at guessing. */
  void forgive(byte[] subject) {
    database
        .sql(
            """
            update access.failed_sign_in set failures = failures - 1
            where name_hash = :subject and failures > 0
            """)
        .param("subject", subject)
        .update();
  }

  void forget(byte[] subject) {
    database
        .sql("delete from access.failed_sign_in where name_hash = :subject")
        .param("subject", subject)
        .update();
  }
}
