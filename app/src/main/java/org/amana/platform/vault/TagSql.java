package org.amana.platform.vault;

import com.google.crypto.tink.subtle.Hex;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of shortened tags. */
@Component
class TagSql {

  /** More rows are not looked at in one search. */
  static final int MOST_ROWS = 20_000;

  /** A tag as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(UUID id, int tag, byte[] sealed) {}

  private final JdbcClient database;

  TagSql(JdbcClient database) {
    this.database = database;
  }

  void add(List<Row> rows) {
    database
        .sql(
            """
            insert into vault.tag (id, tag, sealed)
            select * from unnest(:ids::uuid[], :tags::int[], :sealed::bytea[])
            """)
        .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param("tags", rows.stream().mapToInt(Row::tag).toArray())
        .param(
            "sealed",
            rows.stream().map(row -> "\\x" + Hex.encode(row.sealed())).toArray(String[]::new))
        .update();
  }

  /** Returns how many there were. */
  int drop(List<UUID> ids) {
    return database
        .sql("delete from vault.tag where id = any(:ids::uuid[])")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** Counts one more subject, and returns how many that makes. */
  long nextSubject() {
    return database.sql("select nextval('vault.subjects_tagged')").query(Long.class).single();
  }

  /** How many subjects were ever tagged; at least 1. */
  long subjects() {
    return database.sql("select last_value from vault.subjects_tagged").query(Long.class).single();
  }

  List<Row> rows(Collection<Integer> tags) {
    return database
        .sql(
            """
            select id, tag, sealed from vault.tag where tag = any(:tags::int[]) limit :most
            """)
        .param("tags", tags.stream().mapToInt(Integer::intValue).toArray())
        .param("most", MOST_ROWS)
        .query(
            (row, _) ->
                new Row(row.getObject("id", UUID.class), row.getInt("tag"), row.getBytes("sealed")))
        .list();
  }
}
