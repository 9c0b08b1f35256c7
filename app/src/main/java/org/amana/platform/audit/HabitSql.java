package org.amana.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.audit.Habits.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the table of entries, for a bounded time and a bounded number of people. */
@Component
class HabitSql {

  private final JdbcClient database;

  HabitSql(JdbcClient database) {
    this.database = database;
  }

  /** From, included, until, not included. */
  record Span(Instant from, Instant until) {}

  List<Count> farAboveUsual(Set<String> actions, Instant now, int most) {
    long seconds = Habits.WINDOW.toSeconds();
    return database
        .sql(
            """
            with counted as (
              select e.actor,
                count(*) filter (where e.time >= :latest) as times,
                count(*) filter (where e.time < :latest) / :windows::numeric as usual
              from audit.entry e
              where e.action = any (:actions) and e.time >= :from and e.time < :until
                and e.actor not in ('house', 'stranger')
              group by e.actor)
            select actor, times, ceil(usual) as usual from counted
            where times >= :few and times >= :far * usual
            order by times desc, actor limit :most
            """)
        .param("actions", actions.toArray(String[]::new))
        .param("latest", Line.TIME.format(now.minusSeconds(seconds)))
        .param("from", Line.TIME.format(now.minusSeconds(seconds * (1 + Habits.WINDOWS_BEFORE))))
        .param("until", Line.TIME.format(now))
        .param("windows", Habits.WINDOWS_BEFORE)
        .param("few", Habits.FEW)
        .param("far", Habits.FAR_ABOVE)
        .param("most", most)
        .query(HabitSql::count)
        .list();
  }

  /** The hour stands at one place of the text that is a time. */
  List<Count> atNight(Set<String> actions, Instant from, Instant until, int most) {
    return database
        .sql(
            """
            select e.actor, count(*) as times, 0 as usual from audit.entry e
            where e.action = any (:actions) and e.time >= :from and e.time < :until
              and e.actor not in ('house', 'stranger')
              and (substr(e.time, 12, 2)::int >= :night or substr(e.time, 12, 2)::int < :morning)
            group by e.actor order by times desc, e.actor limit :most
            """)
        .param("actions", actions.toArray(String[]::new))
        .param("from", Line.TIME.format(from))
        .param("until", Line.TIME.format(until))
        .param("night", Habits.NIGHT)
        .param("morning", Habits.MORNING)
        .param("most", most)
        .query(HabitSql::count)
        .list();
  }

  List<Count> leadingNowhere(String action, Set<String> actions, Span span, int most) {
    return database
        .sql(
            """
            select e.actor, count(*) as times, 0 as usual from audit.entry e
            where e.action = :action and e.time >= :from and e.time < :until
              and e.actor not in ('house', 'stranger') and e.subject is not null
              and not exists (
                select from audit.entry o
                where o.actor = e.actor and o.number > e.number and o.action = any (:actions)
                  and o.time::timestamptz < e.time::timestamptz + make_interval(secs => :seconds))
            group by e.actor order by times desc, e.actor limit :most
            """)
        .param("action", action)
        .param("actions", actions.toArray(String[]::new))
        .param("from", Line.TIME.format(span.from()))
        .param("until", Line.TIME.format(span.until()))
        .param("seconds", Habits.DAY.toSeconds())
        .param("most", most)
        .query(HabitSql::count)
        .list();
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    return new Count(
        UUID.fromString(row.getString("actor")), row.getLong("times"), row.getLong("usual"));
  }
}
