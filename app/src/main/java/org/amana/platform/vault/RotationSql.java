package org.amana.platform.vault;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of any declared column, by the key that they are under. Within a transaction. */
@Component
class RotationSql {

  /** A value as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stored(UUID id, byte[] value) {}

  /** A value that takes the place of another. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Changed(UUID id, byte[] before, byte[] after) {}

  private static final String IS_OLD =
      "substring(%s from " + Envelope.HEAD_AT + " for " + Envelope.HEAD_BYTES + ") <> :head";

  private final JdbcClient database;

  RotationSql(JdbcClient database) {
    this.database = database;
  }

  /** Row-level security lets this transaction see every row of what it keeps, and nothing else. */
  void keepRows() {
    database
        .sql("select set_config('amana.keeping', 'rotation', true)")
        .query(String.class)
        .single();
  }

  /** Whether nobody else changes keys until this transaction ends. */
  boolean isAlone() {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended('vault rotation', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Values that are not under the key with this head, by id, after one. */
  List<Stored> old(ProtectedColumn at, byte[] head, UUID after, int most) {
    return database
        .sql(
            "select %s, %s from %s where %s > :after and "
                    .formatted(at.id(), at.column(), at.table(), at.id())
                + IS_OLD.formatted(at.column())
                + " order by 1 limit :most")
        .param("head", head)
        .param("after", after)
        .param("most", most)
        .query((row, _) -> new Stored(row.getObject(1, UUID.class), row.getBytes(2)))
        .list();
  }

  /** How many are not under it; counted up to {@code most}. */
  long countOld(ProtectedColumn at, byte[] head, long most) {
    return database
        .sql(
            "select count(*) from (select 1 from %s where ".formatted(at.table())
                + IS_OLD.formatted(at.column())
                + " limit :most) as old")
        .param("head", head)
        .param("most", most)
        .query(Long.class)
        .single();
  }

  /** Replaces those that nobody has changed meanwhile, and returns how many. */
  int replace(ProtectedColumn at, List<Changed> changed) {
    HexFormat hex = HexFormat.of();
    return database
        .sql(
            """
            update %s as stored set %s = changed.after
            from unnest(:ids::uuid[], :before::bytea[], :after::bytea[]) as changed(id, before, after)
            where stored.%s = changed.id and stored.%s = changed.before
            """
                .formatted(at.table(), at.column(), at.id(), at.column()))
        .param("ids", changed.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param(
            "before",
            changed.stream().map(row -> "\\x" + hex.formatHex(row.before())).toArray(String[]::new))
        .param(
            "after",
            changed.stream().map(row -> "\\x" + hex.formatHex(row.after())).toArray(String[]::new))
        .update();
  }
}
