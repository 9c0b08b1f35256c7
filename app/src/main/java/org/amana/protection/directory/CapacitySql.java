package org.amana.protection.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts places by area and service. */
@Component
class CapacitySql {

  private static final String GRID =
      """
      from (select distinct area from directory.offer where is_listed) a
        cross join unnest(string_to_array(:services, ' ')) with ordinality s (service, place)
        left join directory.offer o on o.area = a.area and o.service = s.service and o.is_listed
      group by a.area, s.service, s.place
      having not :gaps or count(o.id) = 0
      """;

  private final JdbcClient database;

  CapacitySql(JdbcClient database) {
    this.database = database;
  }

  List<Capacity> list(Collection<String> services, boolean gaps, long offset, int most) {
    return grid(
            """
            select a.area, s.service, count(o.id) as offers, sum(o.capacity) as capacity,
              sum(o.free) as free,
              count(o.id) filter (where o.capacity is null) as untold
            """
                + GRID
                + "order by a.area, s.place offset :offset limit :most",
            services,
            gaps)
        .param("offset", offset)
        .param("most", most)
        .query(
            (row, _) ->
                new Capacity(
                    row.getString("area"),
                    row.getString("service"),
                    row.getLong("offers"),
                    Optional.ofNullable(row.getObject("capacity", Long.class)),
                    Optional.ofNullable(row.getObject("free", Long.class)),
                    row.getLong("untold")))
        .list();
  }

  long count(Collection<String> services, boolean gaps) {
    return grid("select count(*) from (select a.area " + GRID + ") fields", services, gaps)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec grid(String sql, Collection<String> services, boolean gaps) {
    return database.sql(sql).param("services", String.join(" ", services)).param("gaps", gaps);
  }

  /** Services that are listed anywhere. */
  Set<String> listed() {
    return new TreeSet<>(
        database
            .sql("select distinct service from directory.offer where is_listed")
            .query(String.class)
            .list());
  }
}
