package org.amana.protection.exchange;

import java.util.Collection;
import java.util.Set;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases came from another system, by marks that tell nothing without the server's keys. */
@Component
class SourceSql implements CasePart {

  private final JdbcClient database;

  SourceSql(JdbcClient database) {
    this.database = database;
  }

  /** Nobody else brings anything in from that source until the caller's transaction ends. */
  void hold(String source) {
    var _ =
        database
            .sql("select pg_advisory_xact_lock(hashtextextended(:source, 40))")
            .param("source", source)
            .query()
            .listOfRows();
  }

  /** Those that are here and that the one who asks may know of. */
  Set<String> known(Collection<String> marks) {
    return database
        .sql("select mark from exchange.source where mark = any (:marks)")
        .param("marks", marks.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  void add(CaseId id, String mark) {
    database
        .sql("insert into exchange.source (record, mark) values (:id, :mark)")
        .param("id", id.value())
        .param("mark", mark)
        .update();
  }

  /** Nothing of it lies in the safe. */
  @Override
  public void renew(CaseId id, OpenSafe safe) {}

  @Override
  public void erase(CaseId id) {
    database.sql("delete from exchange.source where record = :id").param("id", id.value()).update();
  }
}
