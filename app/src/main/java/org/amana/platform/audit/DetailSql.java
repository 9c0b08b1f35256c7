package org.amana.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of erasable words. */
@Component
class DetailSql {

  private final JdbcClient database;

  DetailSql(JdbcClient database) {
    this.database = database;
  }

  /**
   * Words as they are kept.
   *
   * @param ciphertext in hexadecimal digits
   * @param digest that stands in the entry's line; empty when it names none
   * @param index of the entry in the tree; -1 while it is not sealed
   */
  record Kept(EntryId entry, String ciphertext, String digest, long index) {}

  void add(EntryId entry, byte[] ciphertext) {
    database
        .sql("insert into audit.detail (entry, ciphertext) values (:entry, :ciphertext)")
        .param("entry", entry.value())
        .param("ciphertext", ciphertext)
        .update();
  }

  Optional<byte[]> find(EntryId entry) {
    return database
        .sql("select ciphertext from audit.detail where entry = :entry")
        .param("entry", entry.value())
        .query((row, _) -> row.getBytes("ciphertext"))
        .optional();
  }

  boolean delete(EntryId entry) {
    return database
            .sql("delete from audit.detail where entry = :entry")
            .param("entry", entry.value())
            .update()
        == 1;
  }

  List<Kept> after(UUID entry, int most) {
    return database
        .sql(
            """
            select d.entry, encode(d.ciphertext, 'hex') as ciphertext, coalesce(e.line::jsonb ->> 'details', '') as digest,
              coalesce(l.index, -1) as index
            from audit.detail d
              join audit.entry e on e.id = d.entry
              left join audit.leaf l on l.entry = e.number
            where d.entry > :entry order by d.entry limit :most
            """)
        .param("entry", entry)
        .param("most", most)
        .query(
            (row, _) ->
                new Kept(
                    new EntryId(row.getObject("entry", UUID.class)),
                    row.getString("ciphertext"),
                    row.getString("digest"),
                    row.getLong("index")))
        .list();
  }

  /** The place of the first entry whose words are gone, and nobody said that they erased them. */
  Optional<Long> firstGone() {
    return database
        .sql(
            """
            select coalesce(l.index, -1)
            from audit.entry e left join audit.leaf l on l.entry = e.number
            where e.line like '%"details":%'
              and not exists (select from audit.detail d where d.entry = e.id)
              and not exists (
                select from audit.entry told
                where told.subject = 'audit.entry/' || e.id and told.action = 'audit.erased')
            order by e.number limit 1
            """)
        .query(Long.class)
        .optional();
  }
}
