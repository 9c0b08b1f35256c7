package org.amana.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of organisations and of their units: where people work. */
@Component
class PlaceSql {

  private final JdbcClient database;

  PlaceSql(JdbcClient database) {
    this.database = database;
  }

  void add(Organisation organisation) {
    database
        .sql("insert into access.organisation (id, name) values (:id, :name)")
        .param("id", organisation.id())
        .param("name", organisation.name())
        .update();
  }

  void add(Organisation organisation, Unit unit) {
    database
        .sql("insert into access.unit (id, organisation_id, name) values (:id, :of, :name)")
        .param("id", unit.id())
        .param("of", organisation.id())
        .param("name", unit.name())
        .update();
  }

  Optional<Organisation> findOrganisation(String name) {
    return database
        .sql("select id, name from access.organisation where name = :name")
        .param("name", name)
        .query(PlaceSql::organisation)
        .optional();
  }

  Optional<Unit> findUnit(UUID organisation, String name) {
    return database
        .sql("select id, name from access.unit where organisation_id = :of and name = :name")
        .param("of", organisation)
        .param("name", name)
        .query((row, _) -> new Unit(row.getObject("id", UUID.class), row.getString("name")))
        .optional();
  }

  /** With their States, by name. */
  List<Organisations.Placed> placed(long offset, int most) {
    return database
        .sql(
            """
            select id, name, state from access.organisation order by name
            offset :offset limit :most
            """)
        .param("offset", offset)
        .param("most", most)
        .query(PlaceSql::placed)
        .list();
  }

  Optional<Organisations.Placed> placed(UUID id) {
    return database
        .sql("select id, name, state from access.organisation where id = :id")
        .param("id", id)
        .query(PlaceSql::placed)
        .optional();
  }

  private static Organisations.Placed placed(ResultSet row, int number) throws SQLException {
    return new Organisations.Placed(
        organisation(row, number), Optional.ofNullable(row.getString("state")));
  }

  void setState(UUID id, String state) {
    database
        .sql("update access.organisation set state = nullif(:state, '') where id = :id")
        .param("id", id)
        .param("state", state)
        .update();
  }

  long countOrganisations() {
    return database.sql("select count(*) from access.organisation").query(Long.class).single();
  }

  /** The first units, by organisation and name. */
  List<UnitOf> units(int most) {
    return database
        .sql(
            """
            select u.id, u.name, o.name as organisation
            from access.unit u join access.organisation o on o.id = u.organisation_id
            order by o.name, u.name limit :most
            """)
        .param("most", most)
        .query(
            (row, _) ->
                new UnitOf(
                    new Unit(row.getObject("id", UUID.class), row.getString("name")),
                    row.getString("organisation")))
        .list();
  }

  /** Names by id, of people, units or organisations. */
  Map<UUID, String> names(Named of, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    database
        .sql(of.query)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }

  /** What has an id and a name. */
  enum Named {
    PERSON("select id, name from access.person where id = any (:ids)"),
    UNIT("select id, name from access.unit where id = any (:ids)"),
    ORGANISATION("select id, name from access.organisation where id = any (:ids)");

    private final String query;

    Named(String query) {
      this.query = query;
    }
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(row.getObject("id", UUID.class), row.getString("name"));
  }
}
