package org.amana.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the tree: leaves, checkpoints, and what waits to become a leaf. */
@Component
class SealSql {

  /** The one who holds this lock of the database seals; the number means nothing. */
  static final long SEALING = 0x616d_616e_6173_6561L;

  private final JdbcClient database;

  SealSql(JdbcClient database) {
    this.database = database;
  }

  /**
   * A checkpoint as it is kept.
   *
   * @param number in the order of signing
   * @param peaks as {@link org.amana.verifier.Tree#peaks} gives them, in hexadecimal digits
   */
  record Kept(long number, long size, String note, String peaks) {}

  UUID logId() {
    return database.sql("select id from audit.log").query(UUID.class).single();
  }

  /** Until the end of the transaction; false when another process seals. */
  boolean tryLock() {
    return database
        .sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", SEALING)
        .query(Boolean.class)
        .single();
  }

  /** Waits for its turn. */
  void lock() {
    database
        .sql("select true from (select pg_advisory_xact_lock(:lock)) locked")
        .param("lock", SEALING)
        .query(Boolean.class)
        .single();
  }

  boolean isAnyWaiting() {
    return database.sql("select exists (select from audit.waiting)").query(Boolean.class).single();
  }

  boolean isAnyWaitingLonger(Duration limit) {
    return database
        .sql(
            """
            select exists (
              select from audit.waiting
              where since < clock_timestamp() - make_interval(secs => :seconds))
            """)
        .param("seconds", limit.toSeconds())
        .query(Boolean.class)
        .single();
  }

  SealState state(Duration limit) {
    boolean isLate = isAnyWaitingLonger(limit);
    return database
        .sql(
            """
            select coalesce(last.size, 0) as sealed, last.sealed_at,
              (select count(*) from audit.waiting) as waiting
            from (select 1) as one left join (
              select size, sealed_at from audit.checkpoint order by number desc limit 1) as last on true
            """)
        .query(
            (row, _) ->
                new SealState(
                    row.getLong("sealed"),
                    Optional.ofNullable(row.getTimestamp("sealed_at")).map(Timestamp::toInstant),
                    row.getLong("waiting"),
                    isLate))
        .single();
  }

  Optional<Kept> last() {
    return database
        .sql(
            """
            select number, size, note, encode(peaks, 'hex') as peaks
            from audit.checkpoint order by number desc limit 1
            """)
        .query(SealSql::kept)
        .optional();
  }

  /** Those signed after a number, the oldest first. */
  List<Kept> after(long number, int most) {
    return database
        .sql(
            """
            select number, size, note, encode(peaks, 'hex') as peaks
            from audit.checkpoint where number > :number order by number limit :most
            """)
        .param("number", number)
        .param("most", most)
        .query(SealSql::kept)
        .list();
  }

  /** The hashes of the first leaves, in their order. */
  List<byte[]> leaves(long size) {
    return database
        .sql("select hash from audit.leaf where index < :size order by index")
        .param("size", size)
        .query((row, _) -> row.getBytes("hash"))
        .list();
  }

  /** Gives the next places of the tree to what waits, and returns the hashes in their order. */
  List<byte[]> append(long first, int most) {
    return database
        .sql(
            """
            with batch as materialized (
              select number, line from audit.waiting join audit.entry on number = entry
              order by number limit :most),
            taken as (
              delete from audit.waiting where entry in (select number from batch)),
            sealed as (
              insert into audit.leaf (index, entry, hash)
              select :first + row_number() over (order by number) - 1, number,
                sha256('\\x00'::bytea || convert_to(line, 'UTF8'))
              from batch
              returning index, hash)
            select hash from sealed order by index
            """)
        .param("first", first)
        .param("most", most)
        .query((row, _) -> row.getBytes("hash"))
        .list();
  }

  void add(long size, String note, byte[] peaks, Instant now) {
    database
        .sql(
            """
            insert into audit.checkpoint (size, note, peaks, sealed_at)
            values (:size, :note, :peaks, :now)
            """)
        .param("size", size)
        .param("note", note)
        .param("peaks", peaks)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("number"), row.getLong("size"), row.getString("note"), row.getString("peaks"));
  }
}
