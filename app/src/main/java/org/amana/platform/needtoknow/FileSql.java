package org.amana.platform.needtoknow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Role;
import org.amana.platform.access.Unit;
import org.amana.platform.language.Hyphened;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.SafeId;
import org.amana.platform.vault.Safes.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of files, members and conflicts. Policies hide what the one introduced may not see.
 */
@Component
class FileSql {

  private final JdbcClient database;

  FileSql(JdbcClient database) {
    this.database = database;
  }

  /** Tells the database who asks, until the transaction ends. */
  void introduce(Person person, Optional<Purpose> stated) {
    database
        .sql(
            """
            select set_config('amana.person', :person, true), set_config('amana.roles', :roles, true),
              set_config('amana.organisation', :organisation, true),
              set_config('amana.unit', :unit, true), set_config('amana.purpose', :purpose, true)
            """)
        .param("person", person.id().toString())
        .param("roles", person.roles().stream().map(Role::code).collect(Collectors.joining(",")))
        .param("organisation", person.organisation().id().toString())
        .param("unit", person.unit().map(Unit::id).map(UUID::toString).orElse(""))
        .param("purpose", stated.map(Purpose::code).orElse(""))
        .query()
        .singleRow();
  }

  /** Tells the database that a list is made of what is near, or that it is done. */
  void list(boolean isListing) {
    database
        .sql("select set_config('amana.listing', :near, true)")
        .param("near", isListing ? "near" : "")
        .query()
        .singleRow();
  }

  Standing standing(FileId file) {
    return new Standing(
        database
            .sql("select relation, purpose from needtoknow.standing(:file)")
            .param("file", file.value())
            .query((row, _) -> place(row))
            .list());
  }

  /** For the log alone; empty when there is no such file. */
  Optional<String> kind(FileId file) {
    return database
        .sql("select needtoknow.kind_of(:file)")
        .param("file", file.value())
        .query(String.class)
        .optional();
  }

  void begin(FileId file, String kind, Purpose purpose) {
    database
        .sql("select needtoknow.begin_file(:file, :kind, :purpose)")
        .param("file", file.value())
        .param("kind", kind)
        .param("purpose", purpose.code())
        .query()
        .singleRow();
  }

  /** The emergency by which the person has the file's key at the moment. */
  Optional<UUID> entrusted(FileId file, PersonId person) {
    return database
        .sql(
            """
            select id from needtoknow.emergency
            where file = :file and person = :person and entrusted_at is not null
              and now() < ends_at
            order by ends_at desc limit 1
            """)
        .param("file", file.value())
        .param("person", person.value())
        .query(UUID.class)
        .optional();
  }

  List<Member> members(FileId file) {
    return database
        .sql(
            """
            select person, purpose, leads, since from needtoknow.member where file = :file
            order by leads desc, since, person
            """)
        .param("file", file.value())
        .query(
            (row, _) ->
                new Member(
                    new PersonId(row.getObject("person", UUID.class)),
                    Hyphened.constant(Purpose.class, row.getString("purpose")),
                    row.getBoolean("leads"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  boolean isMember(FileId file, PersonId person) {
    return database
        .sql(
            """
            select exists (
              select from needtoknow.member where file = :file and person = :person)
            """)
        .param("file", file.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  void admit(FileId file, PersonId person, Purpose purpose) {
    database
        .sql(
            """
            insert into needtoknow.member (file, person, purpose, leads)
            values (:file, :person, :purpose, false)
            """)
        .param("file", file.value())
        .param("person", person.value())
        .param("purpose", purpose.code())
        .update();
  }

  void admit(FileId file, List<PersonId> people, Purpose purpose) {
    database
        .sql(
            """
            insert into needtoknow.member (file, person, purpose, leads)
            select :file, person, :purpose, false from unnest(:people::uuid[]) as person
            """)
        .param("file", file.value())
        .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
        .param("purpose", purpose.code())
        .update();
  }

  void inheritConflicts(FileId file, FileId of) {
    database
        .sql("select needtoknow.inherit_conflicts(:file, :of)")
        .param("file", file.value())
        .param("of", of.value())
        .query()
        .singleRow();
  }

  /** Those of them whom the file does not concern, nor where they work. */
  List<PersonId> unconcerned(FileId file, List<Person> people) {
    return database
        .sql(
            """
            select needtoknow.unconcerned(:file, :people::uuid[], :units::uuid[], :organisations::uuid[])
            """)
        .param("file", file.value())
        .param("people", ids(people, person -> person.id().toString()))
        .param(
            "units",
            ids(people, person -> person.unit().map(Unit::id).map(UUID::toString).orElse(null)))
        .param("organisations", ids(people, person -> person.organisation().id().toString()))
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private static @Nullable String[] ids(
      List<Person> people, Function<Person, @Nullable String> id) {
    return people.stream().map(id).toArray(String[]::new);
  }

  /** Those of them that were sent, when the one who asks works on them or the house is at work. */
  List<FileId> sent(Collection<FileId> files) {
    return database
        .sql("select needtoknow.sent_files(:files::uuid[])")
        .param("files", files.stream().map(FileId::toString).toArray(String[]::new))
        .query((row, _) -> new FileId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Who held each file until now. */
  List<Held> takeBack(Collection<FileId> files) {
    return database
        .sql("select file, person from needtoknow.take_back(:files::uuid[])")
        .param("files", files.stream().map(FileId::toString).toArray(String[]::new))
        .query(
            (row, _) ->
                new Held(
                    new SafeId(row.getObject("file", UUID.class)),
                    new Holder(row.getObject("person", UUID.class))))
        .list();
  }

  boolean remove(FileId file, PersonId person) {
    return database
            .sql("delete from needtoknow.member where file = :file and person = :person")
            .param("file", file.value())
            .param("person", person.value())
            .update()
        > 0;
  }

  List<Conflict> conflicts(FileId file) {
    return database
        .sql(
            """
            select kind, concerned from needtoknow.conflict where file = :file
            order by kind, concerned
            """)
        .param("file", file.value())
        .query(
            (row, _) ->
                new Conflict(
                    Hyphened.constant(Conflict.Kind.class, row.getString("kind")),
                    row.getObject("concerned", UUID.class)))
        .list();
  }

  void add(FileId file, Conflict conflict) {
    database
        .sql(
            """
            insert into needtoknow.conflict (file, kind, concerned)
            values (:file, :kind, :concerned) on conflict do nothing
            """)
        .param("file", file.value())
        .param("kind", conflict.kind().code())
        .param("concerned", conflict.concerned())
        .update();
  }

  void drop(FileId file, Conflict conflict) {
    database
        .sql(
            """
            delete from needtoknow.conflict
            where file = :file and kind = :kind and concerned = :concerned
            """)
        .param("file", file.value())
        .param("kind", conflict.kind().code())
        .param("concerned", conflict.concerned())
        .update();
  }

  boolean erase(FileId file) {
    return database
            .sql("update needtoknow.file set erased_at = now() where id = :file")
            .param("file", file.value())
            .update()
        > 0;
  }

  private static Standing.Place place(ResultSet row) throws SQLException {
    return new Standing.Place(
        Hyphened.constant(Relation.class, row.getString("relation")),
        Optional.ofNullable(row.getString("purpose"))
            .map(purpose -> Hyphened.constant(Purpose.class, purpose)));
  }
}
