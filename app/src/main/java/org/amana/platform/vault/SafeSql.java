package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bouncycastle.util.encoders.Hex;
import org.springframework.jdbc.core.RowCallbackHandler;
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

  /** Keys of people who have none to this safe. */
  void addKeys(SafeId safe, List<Sealed> keys) {
    database
        .sql(
            """
            insert into vault.safe_key (id, safe, holder, sealed)
            select id, :safe, holder, sealed
            from unnest(:ids::uuid[], :holders::uuid[], :sealed::bytea[]) as k (id, holder, sealed)
            """)
        .param("safe", safe.value())
        .param("ids", texts(keys, key -> key.id().toString()))
        .param("holders", texts(keys, key -> key.holder().value().toString()))
        .param("sealed", texts(keys, key -> "\\x" + Hex.toHexString(key.bytes().toByteArray())))
        .update();
  }

  void dropKeys(List<Safes.Held> keys) {
    database
        .sql(
            """
            delete from vault.safe_key k using unnest(:safes::uuid[], :holders::uuid[]) as d (safe, holder)
            where k.safe = d.safe and k.holder = d.holder
            """)
        .param("safes", texts(keys, key -> key.safe().value().toString()))
        .param("holders", texts(keys, key -> key.holder().value().toString()))
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

  Map<SafeId, byte[]> boxes(Set<SafeId> safes) {
    Map<SafeId, byte[]> found = new HashMap<>();
    database
        .sql("select safe, box from vault.custody where safe = any(:safes::uuid[])")
        .param("safes", safes.stream().map(safe -> safe.value().toString()).toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(new SafeId(row.getObject("safe", UUID.class)), row.getBytes("box")));
    return found;
  }

  /** What a custodian holds of the safes that a person has a key to. */
  Map<SafeId, Sealed> sharesOfSafesOf(Holder person, Holder custodian) {
    Map<SafeId, Sealed> found = new HashMap<>();
    database
        .sql(
            """
            select share.id, share.safe, share.custodian as holder, share.sealed
            from vault.custody_share share
            join vault.safe_key own on own.safe = share.safe and own.holder = :person
            where share.custodian = :custodian
            """)
        .param("person", person.value())
        .param("custodian", custodian.value())
        .query(
            (RowCallbackHandler)
                row -> found.put(new SafeId(row.getObject("safe", UUID.class)), sealed(row)));
    return found;
  }

  /** The safes that the person had a key to: none has one any more. */
  List<SafeId> dropKeysOf(Holder person) {
    return database
        .sql("delete from vault.safe_key where holder = :person returning safe")
        .param("person", person.value())
        .query((row, _) -> new SafeId(row.getObject("safe", UUID.class)))
        .list();
  }

  void keepKeys(Map<SafeId, Sealed> keys) {
    List<Map.Entry<SafeId, Sealed>> rows = List.copyOf(keys.entrySet());
    database
        .sql(
            """
            insert into vault.safe_key (id, safe, holder, sealed)
            select * from unnest(:ids::uuid[], :safes::uuid[], :holders::uuid[], :sealed::bytea[])
            """)
        .param("ids", texts(rows, row -> row.getValue().id().toString()))
        .param("safes", texts(rows, row -> row.getKey().value().toString()))
        .param("holders", texts(rows, row -> row.getValue().holder().value().toString()))
        .param(
            "sealed",
            texts(rows, row -> "\\x" + Hex.toHexString(row.getValue().bytes().toByteArray())))
        .update();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
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

  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(
        row.getObject("id", UUID.class),
        new Holder(row.getObject("holder", UUID.class)),
        Bytes.copyFrom(row.getBytes("sealed")));
  }
}
