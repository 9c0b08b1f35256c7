package org.amana.protection.cases;

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

/** The tables of past changes. Policies hide every row that the one who asks may not see. */
@Component
class ChangeSql {

  private static final String FACTS =
      """
      insert into cases.facts_before (change, record, sealed) values (:id, :record, :sealed)
      """;

  private static final String IDENTITY =
      """
      insert into cases.identity_before (change, record, sealed) values (:id, :record, :sealed)
      """;

  private final JdbcClient database;

  ChangeSql(JdbcClient database) {
    this.database = database;
  }

  /** The changes of a case, the latest first. */
  List<PastChange> of(CaseId id) {
    return database
        .sql(
            """
            select c.id, c.number, c.person, c.made_at, f.sealed as facts, i.sealed as identity
            from cases.change c
            left join cases.facts_before f on f.change = c.id
            left join cases.identity_before i on i.change = c.id
            where c.record = :id order by c.number desc
            """)
        .param("id", id.value())
        .query(ChangeSql::change)
        .list();
  }

  void add(CaseId id, PastChange change) {
    database
        .sql(
            """
            insert into cases.change (id, record, number, person, made_at)
            values (:id, :record, :number, :person, :made)
            """)
        .param("id", change.id())
        .param("record", id.value())
        .param("number", change.number())
        .param("person", change.by().value())
        .param("made", change.madeAt().atOffset(ZoneOffset.UTC))
        .update();
    Optional<byte[]> facts = change.facts();
    if (facts.isPresent()) {
      keep(FACTS, id, change.id(), facts.get());
    }
    Optional<byte[]> identity = change.identity();
    if (identity.isPresent()) {
      keep(IDENTITY, id, change.id(), identity.get());
    }
  }

  private void keep(String sql, CaseId id, UUID change, byte[] sealed) {
    database
        .sql(sql)
        .param("id", change)
        .param("record", id.value())
        .param("sealed", sealed)
        .update();
  }

  void setIdentity(UUID change, byte[] sealed) {
    database
        .sql("update cases.identity_before set sealed = :sealed where change = :id")
        .param("id", change)
        .param("sealed", sealed)
        .update();
  }

  private static PastChange change(ResultSet row, int number) throws SQLException {
    return new PastChange(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getBytes("facts")),
        Optional.ofNullable(row.getBytes("identity")));
  }
}
