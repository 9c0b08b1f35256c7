package org.amana.platform.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a verification asks beside the sealed lines themselves. */
@Component
class CheckSql {

  private final JdbcClient database;

  CheckSql(JdbcClient database) {
    this.database = database;
  }

  /** Entries without a place in the tree. */
  record Unsealed(long count, String first) {}

  /**
   * What was last logged of a row.
   *
   * @param digest empty when the row was deleted
   * @param index of the entry in the tree; -1 while it is not sealed
   */
  record LastLogged(long version, Optional<String> digest, long index) {}

  Unsealed unsealedBefore(Instant limit) {
    return database
        .sql(
            """
            select count(*) as count, coalesce(min(e.id::text), '') as first
            from audit.entry e
            where e.time < :limit and not exists (select from audit.leaf l where l.entry = e.number)
            """)
        .param("limit", Line.TIME.format(limit))
        .query((row, _) -> new Unsealed(row.getLong("count"), row.getString("first")))
        .single();
  }

  Map<UUID, LastLogged> lastLogged(String kind) {
    Map<UUID, LastLogged> last = new HashMap<>();
    database
        .sql(
            """
            select distinct on (e.row_written)
              split_part(e.row_written, '/', 2)::uuid as id,
              (e.line::jsonb ->> 'row-version')::bigint as version,
              e.line::jsonb ->> 'row-digest' as digest,
              coalesce(l.index, -1) as index
            from audit.entry e left join audit.leaf l on l.entry = e.number
            where e.row_written >= :kind || '/' and e.row_written < :kind || '0'
            order by e.row_written, (e.line::jsonb ->> 'row-version')::bigint desc, e.number desc
            """)
        .param("kind", kind)
        .query(
            row -> {
              last.put(
                  row.getObject("id", UUID.class),
                  new LastLogged(
                      row.getLong("version"),
                      Optional.ofNullable(row.getString("digest")),
                      row.getLong("index")));
            });
    return last;
  }
}
