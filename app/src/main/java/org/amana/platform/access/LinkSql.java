package org.amana.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of one-time links. A link without a person is the first administrator's. */
@Component
class LinkSql {

  /**
   * A link that can be used.
   *
   * @param resetsFactors whether it lays down the second factors of its owner
   */
  record Link(Optional<PersonId> person, boolean resetsFactors) {}

  private final JdbcClient database;

  LinkSql(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a new link, which takes the place of earlier ones for the same. */
  void replace(@Nullable PersonId person, byte[] hash, Instant expires, boolean resetsFactors) {
    database
        .sql("delete from access.one_time_link where person_id is not distinct from :person::uuid")
        .param("person", person == null ? null : person.value())
        .update();
    database
        .sql(
            """
            insert into access.one_time_link (token_hash, person_id, expires_at, resets_factors)
            values (:hash, :person::uuid, :expires, :resets)
            """)
        .param("hash", hash)
        .param("person", person == null ? null : person.value())
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .param("resets", resetsFactors)
        .update();
  }

  Optional<Link> find(byte[] hash, Instant now) {
    return database
        .sql(
            """
            select person_id, resets_factors from access.one_time_link
            where token_hash = :hash and expires_at > :now
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(LinkSql::link)
        .optional();
  }

  /** Uses the link up; only one of two who try at once succeeds. */
  Optional<Link> use(byte[] hash, Instant now) {
    return database
        .sql(
            """
            delete from access.one_time_link where token_hash = :hash and expires_at > :now
            returning person_id, resets_factors
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(LinkSql::link)
        .optional();
  }

  void drop(PersonId person) {
    database
        .sql("delete from access.one_time_link where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        row.getBoolean("resets_factors"));
  }
}
