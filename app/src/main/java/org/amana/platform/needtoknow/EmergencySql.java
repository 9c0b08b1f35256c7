package org.amana.platform.needtoknow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of emergencies. Policies show a person their own, those that they may judge, and those
 * whose key they may hand over.
 */
@Component
class EmergencySql {

  private static final String EMERGENCY =
      """
      select e.id, e.file, needtoknow.kind_of(e.file) as kind, e.person, e.purpose, e.reason,
        e.begun_at, e.ends_at, e.asks_identity, e.entrusted_at, e.reviewed_at, e.reviewer, e.finding
      from needtoknow.emergency e
      """;

  private final JdbcClient database;

  EmergencySql(JdbcClient database) {
    this.database = database;
  }

  void add(Emergency emergency, byte[] words) {
    database
        .sql(
            """
            insert into needtoknow.emergency
              (id, file, person, purpose, reason, words, begun_at, ends_at, asks_identity)
            values (:id, :file, :person, :purpose, :reason, :words, :begun, :ends, :identity)
            """)
        .param("id", emergency.id())
        .param("file", emergency.file().value())
        .param("person", emergency.person().value())
        .param("purpose", emergency.cause().purpose().code())
        .param("reason", emergency.cause().reason().code())
        .param("words", words)
        .param("begun", emergency.begunAt().atOffset(ZoneOffset.UTC))
        .param("ends", emergency.endsAt().atOffset(ZoneOffset.UTC))
        .param("identity", emergency.asksIdentity())
        .update();
  }

  List<Emergency> list(long offset, int most) {
    return database
        .sql(EMERGENCY + "order by e.begun_at desc, e.id offset :offset limit :most")
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> emergency(row))
        .list();
  }

  long count() {
    return database.sql("select count(*) from needtoknow.emergency").query(Long.class).single();
  }

  /** Those of others that wait for a review, or for a key, of the one who asks. */
  long countWaiting(PersonId asker) {
    return database
        .sql(
            """
            select count(*) from needtoknow.emergency
            where reviewed_at is null and person <> :asker
            """)
        .param("asker", asker.value())
        .query(Long.class)
        .single();
  }

  Optional<Emergency> find(UUID id) {
    return database
        .sql(EMERGENCY + "where e.id = :id")
        .param("id", id)
        .query((row, _) -> emergency(row))
        .optional();
  }

  byte[] words(UUID id) {
    return database
        .sql("select words from needtoknow.emergency where id = :id")
        .param("id", id)
        .query((row, _) -> row.getBytes("words"))
        .single();
  }

  void entrust(UUID id) {
    database
        .sql("update needtoknow.emergency set entrusted_at = now() where id = :id")
        .param("id", id)
        .update();
  }

  /** False when somebody has judged it already. */
  boolean review(UUID id, PersonId reviewer, Emergency.Finding finding, byte[] words) {
    return database
            .sql(
                """
                update needtoknow.emergency
                set reviewed_at = now(), reviewer = :reviewer, finding = :finding,
                  finding_words = :words
                where id = :id and reviewed_at is null
                """)
            .param("id", id)
            .param("reviewer", reviewer.value())
            .param("finding", finding.code())
            .param("words", words)
            .update()
        > 0;
  }

  private static Emergency emergency(ResultSet row) throws SQLException {
    return new Emergency(
        row.getObject("id", UUID.class),
        new FileId(row.getObject("file", UUID.class)),
        row.getString("kind"),
        new PersonId(row.getObject("person", UUID.class)),
        new Emergency.Cause(
            Hyphened.constant(Purpose.class, row.getString("purpose")),
            Hyphened.constant(Emergency.Reason.class, row.getString("reason"))),
        row.getTimestamp("begun_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getBoolean("asks_identity"),
        Optional.ofNullable(row.getTimestamp("entrusted_at")).map(Timestamp::toInstant),
        review(row));
  }

  private static Optional<Emergency.Review> review(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("reviewed_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Emergency.Review(
                new PersonId(row.getObject("reviewer", UUID.class)),
                at.toInstant(),
                Hyphened.constant(Emergency.Finding.class, row.getString("finding"))));
  }
}
