package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of how the root key is kept, and that of the server's keys under it. */
@Component
class RootSql {

  /** The root key under the passphrase. */
  record Kept(Stretching.Cost cost, Bytes byPassphrase) {}

  /** Both keysets under the root key. */
  record Keysets(Bytes encrypting, Bytes indexing, Instant since, int version) {}

  private final JdbcClient database;

  RootSql(JdbcClient database) {
    this.database = database;
  }

  Optional<Kept> root() {
    return database
        .sql("select salt, memory_kib, passes, by_passphrase from vault.root")
        .query(
            (row, _) ->
                new Kept(
                    new Stretching.Cost(
                        Bytes.copyFrom(row.getBytes("salt")),
                        row.getInt("memory_kib"),
                        row.getInt("passes")),
                    Bytes.copyFrom(row.getBytes("by_passphrase"))))
        .optional();
  }

  /** Whether it was kept: it is not when another process was quicker. */
  boolean keep(Kept root, Instant now) {
    return database
            .sql(
                """
                insert into vault.root (salt, memory_kib, passes, by_passphrase, changed_at)
                values (:salt, :memory, :passes, :wrapped, :now)
                on conflict do nothing
                """)
            .param("salt", root.cost().salt().toByteArray())
            .param("memory", root.cost().memoryKib())
            .param("passes", root.cost().passes())
            .param("wrapped", root.byPassphrase().toByteArray())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void replace(Kept root, Instant now) {
    database
        .sql(
            """
            update vault.root set salt = :salt, memory_kib = :memory, passes = :passes,
              by_passphrase = :wrapped, changed_at = :now
            """)
        .param("salt", root.cost().salt().toByteArray())
        .param("memory", root.cost().memoryKib())
        .param("passes", root.cost().passes())
        .param("wrapped", root.byPassphrase().toByteArray())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Keysets keysets() {
    return database
        .sql("select encrypting, indexing, encrypting_since, version from vault.server_keys")
        .query(
            (row, _) ->
                new Keysets(
                    Bytes.copyFrom(row.getBytes("encrypting")),
                    Bytes.copyFrom(row.getBytes("indexing")),
                    row.getObject("encrypting_since", OffsetDateTime.class).toInstant(),
                    row.getInt("version")))
        .single();
  }

  void keep(Keysets keysets) {
    database
        .sql(
            """
            insert into vault.server_keys (encrypting, indexing, encrypting_since, version)
            values (:encrypting, :indexing, :since, :version)
            """)
        .param("encrypting", keysets.encrypting().toByteArray())
        .param("indexing", keysets.indexing().toByteArray())
        .param("since", keysets.since().atOffset(ZoneOffset.UTC))
        .param("version", keysets.version())
        .update();
  }

  /** Whether they were replaced: they are not when another process has changed them meanwhile. */
  boolean replace(Keysets keysets) {
    return database
            .sql(
                """
                update vault.server_keys
                set encrypting = :encrypting, indexing = :indexing, encrypting_since = :since,
                  version = :version
                where version = :version - 1
                """)
            .param("encrypting", keysets.encrypting().toByteArray())
            .param("indexing", keysets.indexing().toByteArray())
            .param("since", keysets.since().atOffset(ZoneOffset.UTC))
            .param("version", keysets.version())
            .update()
        == 1;
  }
}
