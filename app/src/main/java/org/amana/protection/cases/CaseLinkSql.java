package org.amana.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links between cases. Policies hide those of which one end may not be seen. */
@Component
class CaseLinkSql {

  private final JdbcClient database;

  CaseLinkSql(JdbcClient database) {
    this.database = database;
  }

  /** Two cases that have to do with one another. */
  record Link(UUID id, CaseId one, CaseId other, LinkKind kind) {

    boolean isFirst(CaseId asked) {
      return one.equals(asked);
    }

    CaseId otherThan(CaseId asked) {
      return isFirst(asked) ? other : one;
    }
  }

  /** Those that have not ended. */
  List<Link> of(CaseId id) {
    return database
        .sql(
            """
            select id, one, other, kind from cases.link
            where (one = :id or other = :id) and ended_at is null order by made_at, id
            """)
        .param("id", id.value())
        .query(CaseLinkSql::link)
        .list();
  }

  /** How many others are in its situation, of which the one who asks may not know. */
  long others(CaseId id) {
    return database
        .sql("select cases.others(:id)")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  void add(Link link, PersonId by, Instant at) {
    database
        .sql(
            """
            insert into cases.link (id, one, other, kind, person, made_at)
            values (:id, :one, :other, :kind, :person, :made)
            """)
        .param("id", link.id())
        .param("one", link.one().value())
        .param("other", link.other().value())
        .param("kind", link.kind().code())
        .param("person", by.value())
        .param("made", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(UUID link, PersonId by, Instant at) {
    database
        .sql(
            """
            update cases.link set ended_at = :ended, ended_by = :person
            where id = :id and ended_at is null
            """)
        .param("id", link)
        .param("person", by.value())
        .param("ended", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("one", UUID.class)),
        new CaseId(row.getObject("other", UUID.class)),
        LinkKind.of(row.getString("kind")).orElseThrow());
  }
}
