package org.amana.protection.chronicle;

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
import org.amana.platform.needtoknow.Action;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of steps. Policies hide every row that the one who asks may not see. */
@Component
class StepSql {

  static final String STEP =
      """
      s.id, s.thread, s.number, s.room, s.kind, s.happened_on, s.due_on, s.needs, s.person, s.made_at,
      s.version
      """;

  private final JdbcClient database;

  StepSql(JdbcClient database) {
    this.database = database;
  }

  /** A step with what lies encrypted of it; empty what is hidden from the one who asks. */
  record Sealed(Step step, Optional<byte[]> facts, Optional<byte[]> words) {}

  /** All steps of a case, or those of one room, in the order in which they were entered. */
  List<Sealed> of(CaseId id, Optional<String> room) {
    return database
        .sql(
            "select "
                + STEP
                + """
                , f.sealed as facts, w.sealed as words
                from chronicle.step s
                left join chronicle.facts f on f.step = s.id
                left join chronicle.words w on w.step = s.id
                where s.record = :record and s.room = coalesce(:room::text, s.room)
                order by s.made_at, s.id
                """)
        .param("record", id.value())
        .param("room", room.orElse(null))
        .query(
            (row, _) ->
                new Sealed(
                    step(row),
                    Optional.ofNullable(row.getBytes("facts")),
                    Optional.ofNullable(row.getBytes("words"))))
        .list();
  }

  /** The same without what is encrypted. */
  List<Step> work(CaseId id, Optional<String> room) {
    return database
        .sql(
            "select "
                + STEP
                + """
                from chronicle.step s
                where s.record = :record and s.room = coalesce(:room::text, s.room)
                order by s.made_at, s.id
                """)
        .param("record", id.value())
        .param("room", room.orElse(null))
        .query((row, _) -> step(row))
        .list();
  }

  /** The number of the last step of a thread; 0 before the first. */
  int last(CaseId id, UUID thread) {
    return database
        .sql(
            """
            select coalesce(max(number), 0) from chronicle.step
            where record = :record and thread = :thread
            """)
        .param("record", id.value())
        .param("thread", thread)
        .query(Integer.class)
        .single();
  }

  void add(CaseId id, Step step) {
    database
        .sql(
            """
            insert into chronicle.step (id, record, thread, number, room, kind, happened_on, due_on,
              needs, person, made_at, version)
            values (:id, :record, :thread, :number, :room, :kind, :on, :due::date, :needs, :person,
              :made, :version)
            """)
        .param("id", step.id())
        .param("record", id.value())
        .param("thread", step.thread())
        .param("number", step.number())
        .param("room", step.room())
        .param("kind", step.kind())
        .param("on", step.on())
        .param("due", step.due().orElse(null))
        .param("needs", Hyphened.of(step.needs()))
        .param("person", step.by().value())
        .param("made", step.madeAt().atOffset(ZoneOffset.UTC))
        .param("version", step.version())
        .update();
  }

  void addFacts(CaseId id, Step step, byte[] sealed) {
    database
        .sql("insert into chronicle.facts (step, record, sealed) values (:id, :record, :sealed)")
        .param("id", step.id())
        .param("record", id.value())
        .param("sealed", sealed)
        .update();
  }

  void addWords(CaseId id, Step step, byte[] sealed) {
    database
        .sql("insert into chronicle.words (step, record, sealed) values (:id, :record, :sealed)")
        .param("id", step.id())
        .param("record", id.value())
        .param("sealed", sealed)
        .update();
  }

  /** Puts the words of a step in anew. */
  void renew(Step renewed, byte[] words) {
    database
        .sql("update chronicle.words set sealed = :words where step = :id")
        .param("id", renewed.id())
        .param("words", words)
        .update();
    database
        .sql("update chronicle.step set version = :version where id = :id")
        .param("id", renewed.id())
        .param("version", renewed.version())
        .update();
  }

  /** Says to the policies what the house is at; nothing when it is done. */
  void keep(String work) {
    database
        .sql("select set_config('amana.keeping', :work, true)")
        .param("work", work)
        .query()
        .singleRow();
  }

  void erase(CaseId id) {
    database
        .sql("delete from chronicle.step where record = :record")
        .param("record", id.value())
        .update();
  }

  /** Every step with its ciphertext, for the verification of the log. */
  void tellEach(LiveRows.Listener listener) {
    database.sql("select set_config('amana.keeping', 'verification', true)").query().singleRow();
    database
        .sql(
            """
            select s.id, s.version, encode(sha256(w.sealed || convert_to(concat_ws(' ', s.room, s.kind,
                s.thread, s.number, to_char(s.happened_on, 'YYYY-MM-DD'),
                coalesce(to_char(s.due_on, 'YYYY-MM-DD'), '-'), s.needs, s.person), 'UTF8')), 'hex')
                as digest
            from chronicle.step s join chronicle.words w on w.step = s.id
            """)
        .query(
            row -> {
              listener.row(
                  row.getObject("id", UUID.class), row.getLong("version"), row.getString("digest"));
            });
    database.sql("select set_config('amana.keeping', '', true)").query().singleRow();
  }

  static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getObject("id", UUID.class),
        row.getObject("thread", UUID.class),
        row.getInt("number"),
        row.getString("room"),
        row.getString("kind"),
        row.getObject("happened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Hyphened.constant(Action.class, row.getString("needs")),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("made_at").toInstant(),
        row.getLong("version"));
  }
}
