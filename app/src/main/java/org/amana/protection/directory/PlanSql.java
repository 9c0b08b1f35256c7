package org.amana.protection.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of plans. */
@Component
class PlanSql {

  private static final String PLAN =
      "select p.id, p.name, p.region, p.starts_on, p.ends_on from directory.plan p ";

  /** Of each month, what was said last. */
  private static final String LAST =
      """
      (select distinct on (h.need, h.month) h.need, h.month, h.people
       from directory.plan_helped h order by h.need, h.month, h.made_at desc, h.id desc)
      """;

  private final JdbcClient database;

  PlanSql(JdbcClient database) {
    this.database = database;
  }

  void add(Plan plan) {
    database
        .sql(
            """
            insert into directory.plan (id, name, region, starts_on, ends_on)
            values (:id, :name, :region, :starts, :ends)
            """)
        .param("id", plan.id())
        .param("name", plan.name())
        .param("region", plan.region())
        .param("starts", plan.starts())
        .param("ends", plan.ends())
        .update();
  }

  Optional<Plan> find(UUID id) {
    return database.sql(PLAN + "where p.id = :id").param("id", id).query(PlanSql::plan).optional();
  }

  List<Plan> list(long offset, int most) {
    return database
        .sql(PLAN + "order by p.starts_on desc, p.id offset :offset limit :most")
        .param("offset", offset)
        .param("most", most)
        .query(PlanSql::plan)
        .list();
  }

  long count() {
    return database.sql("select count(*) from directory.plan").query(Long.class).single();
  }

  private static Plan plan(ResultSet row, int number) throws SQLException {
    return new Plan(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("region"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }

  void add(UUID plan, Plan.Need need) {
    database
        .sql(
            """
            insert into directory.plan_need (id, plan, site, area, service, places)
            values (:id, :plan, :site, :area, :service, :places)
            """)
        .param("id", need.id())
        .param("plan", plan)
        .param("site", need.site())
        .param("area", need.area())
        .param("service", need.service())
        .param("places", need.places())
        .update();
  }

  List<Plan.Need> needs(UUID plan, long offset, int most) {
    return database
        .sql(
            """
            select n.id, n.site, n.area, n.service, n.places,
              (select coalesce(sum(o.capacity), 0) from directory.offer o
               where o.is_listed and lower(o.area) = lower(n.area) and o.service = n.service)
                as there,
              (select sum(last.people) from
            """
                + LAST
                + """
                last where last.need = n.id) as helped
                from directory.plan_need n where n.plan = :plan
                order by n.site, n.service offset :offset limit :most
                """)
        .param("plan", plan)
        .param("offset", offset)
        .param("most", most)
        .query(
            (row, _) ->
                new Plan.Need(
                    row.getObject("id", UUID.class),
                    row.getString("site"),
                    row.getString("area"),
                    row.getString("service"),
                    row.getInt("places"),
                    row.getLong("there"),
                    row.getObject("helped", Long.class)))
        .list();
  }

  long countNeeds(UUID plan) {
    return database
        .sql("select count(*) from directory.plan_need n where n.plan = :plan")
        .param("plan", plan)
        .query(Long.class)
        .single();
  }

  boolean has(UUID plan, UUID need) {
    return database
        .sql("select exists (select 1 from directory.plan_need where id = :need and plan = :plan)")
        .param("need", need)
        .param("plan", plan)
        .query(Boolean.class)
        .single();
  }

  void tell(UUID id, UUID need, LocalDate month, int people, Said said) {
    database
        .sql(
            """
            insert into directory.plan_helped (id, need, month, people, person, made_at)
            values (:id, :need, :month, :people, :person, :at)
            """)
        .param("id", id)
        .param("need", need)
        .param("month", month)
        .param("people", people)
        .param("person", said.by().map(PersonId::value).orElse(null))
        .param("at", said.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who said something, and when. */
  record Said(Optional<PersonId> by, Instant at) {}

  /** Month by month. */
  List<Plan.Helped> helped(UUID plan, long offset, int most) {
    return database
        .sql(
            "select n.site, n.service, last.month, last.people from "
                + LAST
                + """
                last join directory.plan_need n on n.id = last.need
                where n.plan = :plan order by last.month, n.site, n.service
                offset :offset limit :most
                """)
        .param("plan", plan)
        .param("offset", offset)
        .param("most", most)
        .query(
            (row, _) ->
                new Plan.Helped(
                    row.getString("site"),
                    row.getString("service"),
                    row.getObject("month", LocalDate.class),
                    row.getInt("people")))
        .list();
  }
}
