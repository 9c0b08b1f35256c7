package org.amana.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of people and their roles, and the sessions of a person. */
@Component
class PersonSql {

  static final String PERSON =
      """
      select p.id, p.name, p.sign_in_name, p.state, p.is_demo, o.id as organisation_id,
        o.name as organisation_name, u.id as unit_id, u.name as unit_name,
        (select string_agg(r.role, ',') from access.person_role r where r.person_id = p.id) as roles,
        exists (select 1 from access.passkey k where k.person_id = p.id)
          or exists (select 1 from access.code_app c where c.person_id = p.id and c.is_confirmed)
          as has_second_factor
      from access.person p join access.organisation o on o.id = p.organisation_id
        left join access.unit u on u.id = p.unit_id
      """;

  private final JdbcClient database;

  PersonSql(JdbcClient database) {
    this.database = database;
  }

  /** What is compared at sign-in. */
  record Credentials(PersonId id, @Nullable String hash, Person.State state, boolean isDemo) {}

  void add(Person person, @Nullable String hash, Instant now) {
    database
        .sql(
            """
            insert into access.person
              (id, organisation_id, unit_id, name, sign_in_name, password_hash, state, is_demo,
               created_at)
            values (:id, :organisation, :unit, :name, :signInName, :hash, :state, :demo, :now)
            """)
        .param("id", person.id().value())
        .param("organisation", person.organisation().id())
        .param("unit", person.unit().map(Unit::id).orElse(null))
        .param("name", person.name())
        .param("signInName", person.signInName())
        .param("hash", hash)
        .param("state", word(person.state()))
        .param("demo", person.isDemo())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    setRoles(person.id(), person.roles());
  }

  void setRoles(PersonId id, Set<Role> roles) {
    database
        .sql("delete from access.person_role where person_id = :id")
        .param("id", id.value())
        .update();
    database
        .sql(
            """
            insert into access.person_role (person_id, role)
            select :id, role from unnest(string_to_array(:roles, ',')) as role
            """)
        .param("id", id.value())
        .param("roles", roles.stream().map(PersonSql::word).collect(Collectors.joining(",")))
        .update();
  }

  void setState(PersonId id, Person.State state) {
    database
        .sql("update access.person set state = :state where id = :id")
        .param("id", id.value())
        .param("state", word(state))
        .update();
  }

  /** Whoever has set a password can sign in, unless disabled. */
  void setPassword(PersonId id, String hash) {
    database
        .sql(
            """
            update access.person
            set password_hash = :hash, state = case state when 'invited' then 'active' else state end
            where id = :id
            """)
        .param("id", id.value())
        .param("hash", hash)
        .update();
  }

  void setPlace(PersonId id, Organisation organisation, Optional<Unit> unit) {
    database
        .sql(
            """
            update access.person set organisation_id = :organisation, unit_id = :unit
            where id = :id
            """)
        .param("id", id.value())
        .param("organisation", organisation.id())
        .param("unit", unit.map(Unit::id).orElse(null))
        .update();
  }

  Optional<Person> find(PersonId id) {
    return database
        .sql(PERSON + "where p.id = :id")
        .param("id", id.value())
        .query(PersonSql::person)
        .optional();
  }

  Optional<Person> find(String signInName) {
    return database
        .sql(PERSON + "where p.sign_in_name = :name")
        .param("name", signInName)
        .query(PersonSql::person)
        .optional();
  }

  Optional<Credentials> credentials(String signInName) {
    return database
        .sql(
            """
            select id, password_hash, state, is_demo from access.person where sign_in_name = :name
            """)
        .param("name", signInName)
        .query(
            (row, _) ->
                new Credentials(
                    new PersonId(row.getObject("id", UUID.class)),
                    row.getString("password_hash"),
                    state(row),
                    row.getBoolean("is_demo")))
        .optional();
  }

  List<Person> list(PeopleFilter filter, long offset, int most) {
    return fitting(PERSON, "order by p.name, p.id offset :offset limit :most", filter)
        .param("offset", offset)
        .param("most", most)
        .query(PersonSql::person)
        .list();
  }

  long count(PeopleFilter filter) {
    return fitting("select count(*) from access.person p", "", filter).query(Long.class).single();
  }

  private JdbcClient.StatementSpec fitting(String what, String order, PeopleFilter filter) {
    return database
        .sql(
            what
                + """
                 where (:state::text is null or p.state = :state)
                  and (:role::text is null or exists (
                    select 1 from access.person_role held
                    where held.person_id = p.id and held.role = :role))
                  and (:unit::uuid is null or p.unit_id = :unit)
                """
                + order)
        .param("state", filter.state().map(PersonSql::word).orElse(null))
        .param("role", filter.role().map(PersonSql::word).orElse(null))
        .param("unit", filter.unit().orElse(null));
  }

  /** Administrators who can sign in or will be able to; those of a demonstration do not count. */
  long countAdministrators() {
    return database
        .sql(
            """
            select count(*) from access.person p join access.person_role r on r.person_id = p.id
            where r.role = 'administrator' and p.state = 'active' and not p.is_demo
            """)
        .query(Long.class)
        .single();
  }

  /** One at a time may decide who is an administrator. */
  void lockPeople() {
    database.sql("lock table access.person in share row exclusive mode").update();
  }

  /** One at a time may change what this person can sign in with. */
  void lock(PersonId id) {
    database
        .sql("select id from access.person where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  /** Signs the person out everywhere but in the session named. */
  void endSessions(PersonId id, String except) {
    database
        .sql("delete from access.session where principal_name = :id and session_id <> :except")
        .param("id", id.toString())
        .param("except", except)
        .update();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    String roles = row.getString("roles");
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("sign_in_name"),
        state(row),
        new Organisation(
            row.getObject("organisation_id", UUID.class), row.getString("organisation_name")),
        unit(row),
        roles == null
            ? Set.of()
            : Arrays.stream(roles.split(",", -1))
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()),
        row.getBoolean("is_demo"),
        row.getBoolean("has_second_factor"));
  }

  private static Optional<Unit> unit(ResultSet row) throws SQLException {
    UUID id = row.getObject("unit_id", UUID.class);
    return id == null ? Optional.empty() : Optional.of(new Unit(id, row.getString("unit_name")));
  }

  private static Person.State state(ResultSet row) throws SQLException {
    return Person.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
