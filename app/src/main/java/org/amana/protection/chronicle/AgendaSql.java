package org.amana.protection.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of many cases at once. Policies hide every row that the one who asks may not see. */
@Component
class AgendaSql {

  private static final String IS_LAST =
      """
      not exists (
        select from chronicle.step later
        where later.record = s.record and later.thread = s.thread and later.number > s.number)
      """;

  /** Last steps of threads of files that are near, which want another until then. */
  private static final String DUE =
      """
      from needtoknow.near_file near join chronicle.step s on s.record = near.file
      where s.due_on <= :until and s.room <> all (:without) and
      """
          + IS_LAST;

  private static final String STANDING =
      """
      from needtoknow.near_file near join chronicle.step s on s.record = near.file
      where s.room || '.' || s.kind = any (:kinds) and
      """
          + IS_LAST;

  private static final String QUIET =
      """
      from needtoknow.near_file near left join lateral (
        select s.room || '.' || s.kind as what, s.made_at from chronicle.step s
        where s.record = near.file order by s.made_at desc, s.id desc limit 1) last on true
      where (last.made_at is null or last.made_at < :since)
        and coalesce(last.what, '') <> all (:resting)
      """;

  private final JdbcClient database;

  AgendaSql(JdbcClient database) {
    this.database = database;
  }

  /** A case with a step of it. */
  record OfCase(CaseId id, Step step) {}

  /** A case and when something was last entered; empty when nothing was. */
  record Last(CaseId id, Optional<Instant> at) {}

  /** The soonest first. */
  List<OfCase> due(LocalDate until, Collection<String> without, long offset, int most) {
    return database
        .sql(
            "select s.record, "
                + StepSql.STEP
                + DUE
                + "order by s.due_on, s.id offset :offset limit :most")
        .param("until", until)
        .param("without", without.toArray(String[]::new))
        .param("offset", offset)
        .param("most", most)
        .query(AgendaSql::ofCase)
        .list();
  }

  long countDue(LocalDate until, Collection<String> without) {
    return database
        .sql("select count(*) " + DUE)
        .param("until", until)
        .param("without", without.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** Those that have stood there longest first. */
  List<OfCase> standing(Collection<String> kinds, long offset, int most) {
    return database
        .sql(
            "select s.record, "
                + StepSql.STEP
                + STANDING
                + "order by s.happened_on, s.id offset :offset limit :most")
        .param("kinds", kinds.toArray(String[]::new))
        .param("offset", offset)
        .param("most", most)
        .query(AgendaSql::ofCase)
        .list();
  }

  long countStanding(Collection<String> kinds) {
    return database
        .sql("select count(*) " + STANDING)
        .param("kinds", kinds.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** The one that has been quiet longest first; those without any step last. */
  List<Last> quiet(Instant since, Collection<String> resting, int most) {
    return database
        .sql(
            "select near.file, last.made_at "
                + QUIET
                + "order by last.made_at nulls last, near.file limit :most")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("resting", resting.toArray(String[]::new))
        .param("most", most)
        .query(
            (row, _) ->
                new Last(
                    new CaseId(row.getObject("file", UUID.class)),
                    Optional.ofNullable(row.getTimestamp("made_at"))
                        .map(java.sql.Timestamp::toInstant)))
        .list();
  }

  List<Step> some(Collection<UUID> ids) {
    return database
        .sql("select " + StepSql.STEP + "from chronicle.step s where s.id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> StepSql.step(row))
        .list();
  }

  /** Of all cases, in the order of day and id, from after a place in it. */
  List<OfCase> dueAnywhere(LocalDate until, LocalDate afterDay, UUID afterId, int most) {
    database.sql("select set_config('amana.keeping', 'reminders', true)").query().singleRow();
    List<OfCase> found =
        database
            .sql(
                "select s.record, "
                    + StepSql.STEP
                    + """
                    from chronicle.step s
                    where s.due_on <= :until and (s.due_on, s.id) > (:day::date, :id::uuid) and
                    """
                    + IS_LAST
                    + "order by s.due_on, s.id limit :most")
            .param("until", until)
            .param("day", afterDay)
            .param("id", afterId)
            .param("most", most)
            .query(AgendaSql::ofCase)
            .list();
    database.sql("select set_config('amana.keeping', '', true)").query().singleRow();
    return found;
  }

  private static OfCase ofCase(ResultSet row, int number) throws SQLException {
    return new OfCase(new CaseId(row.getObject("record", UUID.class)), StepSql.step(row));
  }
}
