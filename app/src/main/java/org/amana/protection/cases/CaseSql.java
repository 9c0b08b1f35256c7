package org.amana.protection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.amana.platform.web.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of cases. Policies hide every row that the one who asks may not see. */
@Component
class CaseSql {

  private static final String COLUMNS =
      "select r.id, r.reference, r.begun_on, r.version, r.lacks, r.marks ";

  private static final String ENTRY = COLUMNS + "from cases.record r ";

  private final JdbcClient database;

  CaseSql(JdbcClient database) {
    this.database = database;
  }

  /** What lies encrypted of a case; empty what is hidden from the one who asks. */
  record Sealed(Optional<byte[]> facts, Optional<byte[]> identity) {}

  private static final String NEAR =
      """
      from cases.record r join needtoknow.near_file near on near.file = r.id
      where case :show
        when 'open' then not r.marks && '{closed, merged}'
        when 'own' then not r.marks && '{closed, merged}' and r.id in (select needtoknow.near_may('write', 1))
        when 'alert' then 'alert' = any (r.marks)
        when 'lacking' then (r.lacks <> '' or not 'rights-told' = any (r.marks))
          and not r.marks && '{closed, merged}'
        when 'closed' then r.marks && '{closed, merged}'
        else true end
      """;

  List<CaseEntry> list(ListFilter filter, long offset, int most) {
    return database
        .sql(COLUMNS + NEAR + order(filter.sorting()) + " offset :offset limit :most")
        .param("show", filter.show())
        .param("offset", offset)
        .param("most", most)
        .query(CaseSql::entry)
        .list();
  }

  private static String order(Sorting sorting) {
    String way = sorting.isDescending() ? "desc" : "asc";
    return switch (sorting.key()) {
      case "reference" -> "order by r.reference " + way;
      default -> "order by r.begun_on " + way + ", r.id " + way;
    };
  }

  long count(ListFilter filter) {
    return database
        .sql("select count(*) " + NEAR)
        .param("show", filter.show())
        .query(Long.class)
        .single();
  }

  List<CaseEntry> some(Collection<UUID> ids) {
    return database
        .sql(ENTRY + "where r.id = any (:ids) order by r.begun_on desc, r.id desc")
        .param("ids", ids.toArray(UUID[]::new))
        .query(CaseSql::entry)
        .list();
  }

  Optional<CaseEntry> find(CaseId id) {
    return database
        .sql(ENTRY + "where r.id = :id")
        .param("id", id.value())
        .query(CaseSql::entry)
        .optional();
  }

  /** The case of a reference that the one who asks may know of. */
  Optional<CaseId> seen(CaseReference reference) {
    return database
        .sql(ENTRY + "where r.reference = :reference")
        .param("reference", reference.text())
        .query(CaseSql::entry)
        .optional()
        .map(CaseEntry::id);
  }

  void mark(CaseId id, Mark mark, boolean isSet) {
    database
        .sql(
            """
            update cases.record set marks = case when :set
              then array_append(array_remove(marks, :mark), :mark)
              else array_remove(marks, :mark) end
            where id = :id
            """)
        .param("id", id.value())
        .param("mark", mark.code())
        .param("set", isSet)
        .update();
  }

  Optional<CaseId> ofReference(CaseReference reference) {
    return database
        .sql("select cases.of_reference(:reference)")
        .param("reference", reference.text())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .single()
        .map(CaseId::new);
  }

  Sealed sealed(CaseId id) {
    return database
        .sql(
            """
            select (select sealed from cases.facts where record = :id) as facts,
              (select sealed from cases.identity where record = :id) as identity
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Sealed(
                    Optional.ofNullable(row.getBytes("facts")),
                    Optional.ofNullable(row.getBytes("identity"))))
        .single();
  }

  void add(CaseEntry entry, byte[] facts, byte[] identity) {
    database
        .sql(
            """
            insert into cases.record (id, reference, begun_on, version, lacks)
            values (:id, :reference, :begun, :version, :lacks)
            """)
        .param("lacks", String.join(" ", entry.lacks()))
        .param("id", entry.id().value())
        .param("reference", entry.reference().text())
        .param("begun", entry.begunOn())
        .param("version", entry.version())
        .update();
    database
        .sql("insert into cases.facts (record, sealed) values (:id, :facts)")
        .param("id", entry.id().value())
        .param("facts", facts)
        .update();
    database
        .sql("insert into cases.identity (record, sealed) values (:id, :identity)")
        .param("id", entry.id().value())
        .param("identity", identity)
        .update();
  }

  /** Nobody else changes the case until the caller's transaction ends. */
  void hold(CaseId id) {
    var _ =
        database
            .sql("select id from cases.record where id = :id for update")
            .param("id", id.value())
            .query(UUID.class)
            .optional();
  }

  /** False when somebody has changed it since that version. */
  boolean step(CaseEntry before, Set<String> lacks) {
    return database
            .sql(
                """
                update cases.record set version = version + 1, lacks = :lacks
                where id = :id and version = :version
                """)
            .param("id", before.id().value())
            .param("version", before.version())
            .param("lacks", String.join(" ", lacks))
            .update()
        > 0;
  }

  void setFacts(CaseId id, byte[] facts) {
    database
        .sql("update cases.facts set sealed = :facts where record = :id")
        .param("id", id.value())
        .param("facts", facts)
        .update();
  }

  void setIdentity(CaseId id, byte[] identity) {
    database
        .sql("update cases.identity set sealed = :identity where record = :id")
        .param("id", id.value())
        .param("identity", identity)
        .update();
  }

  void erase(CaseId id) {
    database.sql("delete from cases.record where id = :id").param("id", id.value()).update();
  }

  /** Every case with its version and what is encrypted of it under its own key, now and before. */
  void tellEach(BiConsumer<CaseEntry, byte[]> listener) {
    database.sql("select set_config('amana.keeping', 'verification', true)").query().singleRow();
    database
        .sql(
            """
            select r.id, r.reference, r.begun_on, r.version, r.lacks, r.marks, i.sealed || coalesce((
                select string_agg(b.sealed, ''::bytea order by c.number)
                from cases.change c join cases.identity_before b on b.change = c.id
                where c.record = r.id), ''::bytea) as whole
            from cases.record r join cases.identity i on i.record = r.id
            """)
        .query(
            row -> {
              listener.accept(entry(row, 0), row.getBytes("whole"));
            });
    database.sql("select set_config('amana.keeping', '', true)").query().singleRow();
  }

  private static CaseEntry entry(ResultSet row, int number) throws SQLException {
    return new CaseEntry(
        new CaseId(row.getObject("id", UUID.class)),
        new CaseReference(row.getString("reference")),
        row.getObject("begun_on", LocalDate.class),
        row.getLong("version"),
        Arrays.stream(row.getString("lacks").split(" ", -1))
            .filter(lack -> !lack.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        marks((String[]) row.getArray("marks").getArray()));
  }

  private static Set<Mark> marks(String[] codes) {
    List<String> set = List.of(codes);
    return Arrays.stream(Mark.values())
        .filter(mark -> set.contains(mark.code()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
