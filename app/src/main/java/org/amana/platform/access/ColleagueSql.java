package org.amana.platform.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, units and organisations as colleagues find them. */
@Component
class ColleagueSql {

  private final JdbcClient database;
  private final PersonSql people;

  ColleagueSql(JdbcClient database, PersonSql people) {
    this.database = database;
    this.people = people;
  }

  List<Person> holding(Role role) {
    return database
        .sql(
            PersonSql.PERSON
                + """
                join access.person_role held on held.person_id = p.id and held.role = :role
                where p.state = 'active' order by p.id
                """)
        .param("role", role.name().toLowerCase(Locale.ROOT))
        .query(PersonSql::person)
        .list();
  }

  Optional<Person> find(String signInName) {
    return people.find(signInName);
  }

  Optional<Organisation> findOrganisation(String name) {
    return people.findOrganisation(name);
  }

  Optional<Unit> findUnit(UUID organisation, String name) {
    return database
        .sql("select id, name from access.unit where organisation_id = :of and name = :name")
        .param("of", organisation)
        .param("name", name)
        .query((row, _) -> new Unit(row.getObject("id", UUID.class), row.getString("name")))
        .optional();
  }

  /** Names by id, of one of the tables that have both. */
  Map<UUID, String> names(String table, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    database
        .sql("select id, name from access." + table + " where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }
}
