package org.amana.protection.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told of what. Policies hide what is of a case that the one who asks may not see. */
@Component
class NoticeSql {

  private static final String NOTICE =
      """
      select n.id, n.record, n.thread, n.step, n.due_on, n.person, n.kind, n.noticed_at, n.seen_at
      from tasks.notice n
      """;

  private static final String WAITING =
      "where n.person = :person and n.seen_at is null and n.settled_at is null ";

  private final JdbcClient database;

  NoticeSql(JdbcClient database) {
    this.database = database;
  }

  /** What waits for somebody, the latest first. */
  List<Notice> waiting(PersonId person, long offset, int most) {
    return database
        .sql(NOTICE + WAITING + "order by n.noticed_at desc, n.id offset :offset limit :most")
        .param("person", person.value())
        .param("offset", offset)
        .param("most", most)
        .query(NoticeSql::notice)
        .list();
  }

  /** How many wait, and no more than {@code most}. */
  long countWaiting(PersonId person, int most) {
    return database
        .sql(
            "select count(*) from (select from tasks.notice n "
                + WAITING
                + "limit :most) as waiting")
        .param("person", person.value())
        .param("most", most)
        .query(Long.class)
        .single();
  }

  /** Who was told of the threads of a case, the latest first. */
  List<Notice> of(CaseId id, List<UUID> threads) {
    return database
        .sql(
            NOTICE
                + "where n.record = :record and n.thread = any (:threads)"
                + " order by n.noticed_at desc, n.id")
        .param("record", id.value())
        .param("threads", threads.toArray(UUID[]::new))
        .query(NoticeSql::notice)
        .list();
  }

  /** Adds those that were not there yet. */
  void add(List<Notice> notices) {
    database
        .sql(
            """
            insert into tasks.notice (id, record, thread, step, due_on, person, kind, noticed_at)
            select * from unnest(:ids::uuid[], :records::uuid[], :threads::uuid[], :steps::uuid[],
              :days::date[], :people::uuid[], :kinds::text[], :moments::timestamptz[])
            on conflict do nothing
            """)
        .param("ids", texts(notices, Notice::id))
        .param("records", texts(notices, Notice::of))
        .param("threads", texts(notices, Notice::thread))
        .param("steps", texts(notices, Notice::step))
        .param("days", texts(notices, Notice::due))
        .param("people", texts(notices, Notice::person))
        .param("kinds", texts(notices, notice -> notice.kind().code()))
        .param("moments", texts(notices, Notice::noticedAt))
        .update();
  }

  private static String[] texts(List<Notice> notices, Function<Notice, Object> part) {
    return notices.stream().map(part).map(Object::toString).toArray(String[]::new);
  }

  void see(UUID id, PersonId person, Instant now) {
    database
        .sql(
            """
            update tasks.notice set seen_at = :now
            where id = :id and person = :person and seen_at is null
            """)
        .param("id", id)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void seeAll(PersonId person, Instant now) {
    database
        .sql(
            """
            update tasks.notice set seen_at = :now
            where person = :person and seen_at is null and settled_at is null
            """)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Nobody has to be told of these any more: the thread has gone on. */
  void settle(CaseId id, UUID thread, Instant now) {
    database
        .sql(
            """
            update tasks.notice set settled_at = :now
            where record = :record and thread = :thread and settled_at is null
            """)
        .param("record", id.value())
        .param("thread", thread)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void erase(CaseId id) {
    database
        .sql("delete from tasks.notice where record = :record")
        .param("record", id.value())
        .update();
  }

  /** What was added to a case while it was erased. */
  void eraseOrphans() {
    database
        .sql(
            """
            delete from tasks.notice n
            where not exists (select from needtoknow.roster r where r.file = n.record)
            """)
        .update();
  }

  /** From now on until the transaction ends, or until it is said that it is over. */
  void keeping(boolean isAtWork) {
    database
        .sql("select set_config('amana.keeping', :work, true)")
        .param("work", isAtWork ? "reminders" : "")
        .query()
        .singleRow();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("record", UUID.class)),
        row.getObject("thread", UUID.class),
        row.getObject("step", UUID.class),
        row.getObject("due_on", LocalDate.class),
        new PersonId(row.getObject("person", UUID.class)),
        Hyphened.constant(NoticeKind.class, row.getString("kind")),
        row.getTimestamp("noticed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant));
  }
}
