package org.amana.protection.rights;

import java.util.Collection;
import java.util.Optional;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of cases, and counters that know no case; within the transaction of the caller. */
@Component
class NoteSql {

  private final JdbcClient database;
  private final Vault vault;

  NoteSql(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private static Place place(CaseId id) {
    return new Place("rights.note", "sealed", id.value());
  }

  /** Empty when there is none, or it is not for the one who asks. */
  Optional<Note> find(CaseId id) {
    return database
        .sql("select sealed from rights.note where record = :id")
        .param("id", id.value())
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .map(bytes -> Plaintext.read(vault.reveal(bytes, place(id)), Note.class));
  }

  /** Of two that change the same note one waits. */
  void hold(CaseId id) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('rights.note'), hashtext(:id))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  void keep(CaseId id, Note note) {
    database
        .sql(
            """
            insert into rights.note (record, sealed) values (:id, :sealed)
            on conflict (record) do update set sealed = excluded.sealed
            """)
        .param("id", id.value())
        .param("sealed", vault.protect(Plaintext.of(note), place(id)))
        .update();
  }

  void erase(CaseId id) {
    database.sql("delete from rights.note where record = :id").param("id", id.value()).update();
  }

  /**
   * Counts one more or one less in each cell; always in the same order, so that none waits twice.
   */
  void count(Collection<String> cells, int by) {
    if (cells.isEmpty()) {
      return;
    }
    database
        .sql("select rights.count_in(:cells, :by)")
        .param("cells", cells.stream().sorted().toArray(String[]::new))
        .param("by", by)
        .query((_, _) -> true)
        .single();
  }
}
