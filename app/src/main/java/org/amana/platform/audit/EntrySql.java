package org.amana.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of entries, which only grows. */
@Component
class EntrySql {

  private static final String LOGGED =
      """
      select e.number, e.line, l.index,
        exists (select from audit.detail d where d.entry = e.id) as has_details
      from audit.entry e left join audit.leaf l on l.entry = e.number
      """;

  private final JdbcClient database;

  EntrySql(JdbcClient database) {
    this.database = database;
  }

  void add(String line) {
    database.sql("insert into audit.entry (line) values (:line)").param("line", line).update();
  }

  List<Logged> list(LogFilter filter, Optional<Long> before, int most) {
    return database
        .sql(
            LOGGED
                + """
                where (:before::bigint is null or e.number < :before)
                  and (:from::text is null or e.time >= :from)
                  and (:until::text is null or e.time < :until)
                  and (:actor::text is null or e.actor = :actor)
                  and (:action::text is null or e.action = :action)
                  and (:subject::text is null or e.subject = :subject)
                  and (:kind::text is null or split_part(e.subject, '/', 1) = :kind)
                  and (:purpose::text is null or e.purpose = :purpose)
                order by e.number desc
                limit :most
                """)
        .param("before", before.orElse(null))
        .param("from", filter.from().map(Line.TIME::format).orElse(null))
        .param("until", filter.until().map(Line.TIME::format).orElse(null))
        .param("actor", filter.actor().map(Object::toString).orElse(null))
        .param("action", filter.action().orElse(null))
        .param("subject", filter.subject().map(Subject::toString).orElse(null))
        .param("kind", filter.kind().orElse(null))
        .param("purpose", filter.purpose().orElse(null))
        .param("most", most)
        .query(EntrySql::logged)
        .list();
  }

  Optional<Logged> find(EntryId id) {
    return database
        .sql(LOGGED + "where e.id = :id")
        .param("id", id.value())
        .query(EntrySql::logged)
        .optional();
  }

  String line(EntryId id) {
    return database
        .sql("select line from audit.entry where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private static Logged logged(ResultSet row, int number) throws SQLException {
    ReadLine line = new ReadLine(row.getString("line"));
    return new Logged(
        row.getLong("number"),
        line.id(),
        line.time(),
        line.entry(),
        Optional.ofNullable(row.getObject("index", Long.class)),
        row.getBoolean("has_details"));
  }
}
