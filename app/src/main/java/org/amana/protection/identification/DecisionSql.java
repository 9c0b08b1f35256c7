package org.amana.protection.identification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.language.Hyphened;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of identification. Policies hide every row that the one who asks may not see. */
@Component
class DecisionSql {

  private final JdbcClient database;

  DecisionSql(JdbcClient database) {
    this.database = database;
  }

  /** A step with what lies encrypted of it; empty what is hidden from the one who asks. */
  record Sealed(Decision decision, Optional<byte[]> findings, Optional<byte[]> reasons) {}

  /** All steps of a case, the first of them first. */
  List<Sealed> of(CaseId id) {
    return database
        .sql(
            """
            select d.id, d.number, d.step, d.decided_on, d.person, d.made_at, d.version,
              f.sealed as findings, r.sealed as reasons
            from identification.decision d
            left join identification.findings f on f.decision = d.id
            left join identification.reasons r on r.decision = d.id
            where d.record = :record order by d.number
            """)
        .param("record", id.value())
        .query(
            (row, _) ->
                new Sealed(
                    decision(row),
                    Optional.ofNullable(row.getBytes("findings")),
                    Optional.ofNullable(row.getBytes("reasons"))))
        .list();
  }

  void add(CaseId id, Decision decision) {
    database
        .sql(
            """
            insert into identification.decision
              (id, record, number, step, decided_on, person, made_at, version)
            values (:id, :record, :number, :step, :on, :person, :made, :version)
            """)
        .param("id", decision.id())
        .param("record", id.value())
        .param("number", decision.number())
        .param("step", decision.step().code())
        .param("on", decision.on())
        .param("person", decision.by().value())
        .param("made", decision.madeAt().atOffset(ZoneOffset.UTC))
        .param("version", decision.version())
        .update();
  }

  void addFindings(CaseId id, Decision decision, byte[] sealed) {
    database
        .sql(
            """
            insert into identification.findings (decision, record, sealed)
            values (:id, :record, :sealed)
            """)
        .param("id", decision.id())
        .param("record", id.value())
        .param("sealed", sealed)
        .update();
  }

  void addReasons(CaseId id, Decision decision, byte[] sealed) {
    database
        .sql(
            """
            insert into identification.reasons (decision, record, sealed)
            values (:id, :record, :sealed)
            """)
        .param("id", decision.id())
        .param("record", id.value())
        .param("sealed", sealed)
        .update();
  }

  /** Puts the reasons of a step in anew. */
  void renew(Decision renewed, byte[] reasons) {
    database
        .sql("update identification.reasons set sealed = :reasons where decision = :id")
        .param("id", renewed.id())
        .param("reasons", reasons)
        .update();
    database
        .sql("update identification.decision set version = :version where id = :id")
        .param("id", renewed.id())
        .param("version", renewed.version())
        .update();
  }

  void erase(CaseId id) {
    database
        .sql("delete from identification.decision where record = :record")
        .param("record", id.value())
        .update();
  }

  /** Every step with its ciphertext, for the verification of the log. */
  void tellEach(LiveRows.Listener listener) {
    database.sql("select set_config('amana.keeping', 'verification', true)").query().singleRow();
    database
        .sql(
            """
            select d.id, d.version, encode(sha256(r.sealed), 'hex') as digest
            from identification.decision d join identification.reasons r on r.decision = d.id
            """)
        .query(
            row -> {
              listener.row(
                  row.getObject("id", UUID.class), row.getLong("version"), row.getString("digest"));
            });
    database.sql("select set_config('amana.keeping', '', true)").query().singleRow();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        Hyphened.constant(Step.class, row.getString("step")),
        row.getObject("decided_on", LocalDate.class),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("made_at").toInstant(),
        row.getLong("version"));
  }
}
