package org.amana.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as colleagues find them: active, and those of a demonstration only while it runs. */
@Component
class ColleagueSql {

  /** A list to choose from is no longer. */
  private static final int MOST_ORGANISATIONS = 500;

  private final JdbcClient database;
  private final boolean demo;

  ColleagueSql(JdbcClient database, @Value("${amana.demo:false}") boolean demo) {
    this.database = database;
    this.demo = demo;
  }

  List<Person> holding(Role role) {
    return active(
            "join access.person_role held on held.person_id = p.id and held.role = :role where ",
            "")
        .param("role", role.name().toLowerCase(Locale.ROOT))
        .query(PersonSql::person)
        .list();
  }

  Optional<Person> find(String signInName) {
    return active("where p.sign_in_name = :name and ", "")
        .param("name", signInName)
        .query(PersonSql::person)
        .optional();
  }

  List<Person> of(Set<PersonId> people) {
    return active("where p.id = any(:people::uuid[]) and ", "")
        .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
        .query(PersonSql::person)
        .list();
  }

  List<Person> ofOrganisation(UUID organisation, long offset, int most) {
    return active("where p.organisation_id = :organisation and ", "offset :offset limit :most")
        .param("organisation", organisation)
        .param("offset", offset)
        .param("most", most)
        .query(PersonSql::person)
        .list();
  }

  List<Person> ofOrganisation(UUID organisation, Set<Role> roles) {
    return active(
            """
            where p.organisation_id = :organisation and exists (
              select from access.person_role held
              where held.person_id = p.id and held.role = any (:roles)) and
            """,
            "")
        .param("organisation", organisation)
        .param("roles", names(roles))
        .query(PersonSql::person)
        .list();
  }

  List<Organisation> organisationsWith(Set<Role> roles) {
    return database
        .sql(
            """
            select o.id, o.name from access.organisation o
            where exists (
              select from access.person p
              join access.person_role held on held.person_id = p.id and held.role = any (:roles)
              where p.organisation_id = o.id and p.state = 'active' and (:demo or not p.is_demo))
            order by o.name limit :most
            """)
        .param("roles", names(roles))
        .param("demo", demo)
        .param("most", MOST_ORGANISATIONS)
        .query((row, _) -> new Organisation(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }

  private static String[] names(Set<Role> roles) {
    return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  private JdbcClient.StatementSpec active(String which, String page) {
    return database
        .sql(
            PersonSql.PERSON
                + which
                + "p.state = 'active' and (:demo or not p.is_demo) order by p.name, p.id "
                + page)
        .param("demo", demo);
  }
}
