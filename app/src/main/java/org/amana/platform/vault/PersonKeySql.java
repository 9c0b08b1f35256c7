package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of people's own keys. */
@Component
class PersonKeySql {

  /** A person's key as it is kept. */
  record Kept(Bytes publicKey, Stretching.Cost cost, Bytes byPhrase, Bytes byKit) {}

  private final JdbcClient database;

  PersonKeySql(JdbcClient database) {
    this.database = database;
  }

  Optional<Kept> find(Holder holder) {
    return database
        .sql(
            """
            select public_key, salt, memory_kib, passes, by_phrase, by_kit
            from vault.person_key where holder = :holder
            """)
        .param("holder", holder.value())
        .query((row, _) -> kept(row))
        .optional();
  }

  /** Of this table, or of the one where new keys wait. */
  static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        Bytes.copyFrom(row.getBytes("public_key")),
        new Stretching.Cost(
            Bytes.copyFrom(row.getBytes("salt")), row.getInt("memory_kib"), row.getInt("passes")),
        Bytes.copyFrom(row.getBytes("by_phrase")),
        Bytes.copyFrom(row.getBytes("by_kit")));
  }

  Map<Holder, byte[]> publicKeys(Collection<Holder> holders) {
    Map<Holder, byte[]> found = new HashMap<>();
    if (holders.isEmpty()) {
      return found;
    }
    database
        .sql("select holder, public_key from vault.person_key where holder in (:holders)")
        .param("holders", holders.stream().map(Holder::value).toList())
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        new Holder(row.getObject("holder", UUID.class)),
                        row.getBytes("public_key")));
    return found;
  }

  void keep(Holder holder, Kept key, Instant now) {
    database
        .sql(
            """
            insert into vault.person_key
              (holder, public_key, salt, memory_kib, passes, by_phrase, by_kit, made_at)
            values (:holder, :public, :salt, :memory, :passes, :phrase, :kit, :now)
            on conflict (holder) do update
            set public_key = excluded.public_key, salt = excluded.salt,
              memory_kib = excluded.memory_kib, passes = excluded.passes,
              by_phrase = excluded.by_phrase, by_kit = excluded.by_kit, made_at = excluded.made_at
            """)
        .param("holder", holder.value())
        .param("public", key.publicKey().toByteArray())
        .param("salt", key.cost().salt().toByteArray())
        .param("memory", key.cost().memoryKib())
        .param("passes", key.cost().passes())
        .param("phrase", key.byPhrase().toByteArray())
        .param("kit", key.byKit().toByteArray())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
