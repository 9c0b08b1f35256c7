package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of who can open which safe, and of the custodians' shares. */
@Component
class SafeSql {

  /** A key or share, sealed to its holder. */
  record Sealed(UUID id, Holder holder, Bytes bytes) {}

  private final JdbcClient database;

  SafeSql(JdbcClient database) {
    this.database = database;
  }

  Optional<Sealed> key(SafeId safe, Holder holder) {
    return database
        .sql(
            "select id, holder, sealed from vault.safe_key where safe = :safe and holder = :holder")
        .param("safe", safe.value())
        .param("holder", holder.value())
        .query((row, _) -> sealed(row))
        .optional();
  }

  List<Holder> holders(SafeId safe) {
    return database
        .sql("select holder from vault.safe_key where safe = :safe order by holder")
        .param("safe", safe.value())
        .query((row, _) -> new Holder(row.getObject("holder", UUID.class)))
        .list();
  }

  List<Holder> custodians(SafeId safe) {
    return database
        .sql("select custodian from vault.custody_share where safe = :safe order by custodian")
        .param("safe", safe.value())
        .query((row, _) -> new Holder(row.getObject("custodian", UUID.class)))
        .list();
  }

  void keepKey(SafeId safe, Sealed key) {
    database
        .sql(
            """
            insert into vault.safe_key (id, safe, holder, sealed)
            values (:id, :safe, :holder, :sealed)
            on conflict (safe, holder) do update set id = excluded.id, sealed = excluded.sealed
            """)
        .param("id", key.id())
        .param("safe", safe.value())
        .param("holder", key.holder().value())
        .param("sealed", key.bytes().toByteArray())
        .update();
  }

  void dropKey(SafeId safe, Holder holder) {
    database
        .sql("delete from vault.safe_key where safe = :safe and holder = :holder")
        .param("safe", safe.value())
        .param("holder", holder.value())
        .update();
  }

  void keepCustody(SafeId safe, byte[] box, Collection<Sealed> shares) {
    database
        .sql(
            """
            insert into vault.custody (safe, box) values (:safe, :box)
            on conflict (safe) do update set box = excluded.box
            """)
        .param("safe", safe.value())
        .param("box", box)
        .update();
    // What custodians handed over opens the box before.
    for (String table : List.of("custody_share", "handed_share")) {
      database
          .sql("delete from vault." + table + " where safe = :safe")
          .param("safe", safe.value())
          .update();
    }
    for (Sealed share : shares) { // two or three
      database
          .sql(
              """
              insert into vault.custody_share (id, safe, custodian, sealed)
              values (:id, :safe, :custodian, :sealed)
              """)
          .param("id", share.id())
          .param("safe", safe.value())
          .param("custodian", share.holder().value())
          .param("sealed", share.bytes().toByteArray())
          .update();
    }
  }

  Optional<byte[]> box(SafeId safe) {
    return database
        .sql("select box from vault.custody where safe = :safe")
        .param("safe", safe.value())
        .query((row, _) -> row.getBytes("box"))
        .optional();
  }

  Optional<Sealed> share(SafeId safe, Holder custodian) {
    return database
        .sql(
            """
            select id, custodian as holder, sealed from vault.custody_share
            where safe = :safe and custodian = :custodian
            """)
        .param("safe", safe.value())
        .param("custodian", custodian.value())
        .query((row, _) -> sealed(row))
        .optional();
  }

  /** Destroys every key of the safe. */
  void shred(SafeId safe) {
    for (String table : List.of("safe_key", "custody", "custody_share", "handed_share")) {
      database
          .sql("delete from vault." + table + " where safe = :safe")
          .param("safe", safe.value())
          .update();
    }
  }

  private static Sealed sealed(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Sealed(
        row.getObject("id", UUID.class),
        new Holder(row.getObject("holder", UUID.class)),
        Bytes.copyFrom(row.getBytes("sealed")));
  }
}
