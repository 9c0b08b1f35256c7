package org.amana.platform.needtoknow;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is to be told of a file, for the house at work; no request calls it. */
@Component
public final class Rosters {

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Rosters(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  private record Place(UUID file, Optional<UUID> unit, PersonId person, boolean leads) {}

  /** Those of the files that are there, each with whom it has. */
  public Map<FileId, Roster> of(Collection<FileId> files) {
    Map<FileId, Roster> rosters = new LinkedHashMap<>();
    transaction.executeWithoutResult(
        _ -> {
          keeping("reminders");
          for (Place place : places(files)) {
            rosters.merge(
                new FileId(place.file()),
                new Roster(
                    place.unit(),
                    place.leads() ? Set.of(place.person()) : Set.of(),
                    Set.of(place.person())),
                Rosters::both);
          }
          keeping("");
        });
    return rosters;
  }

  private static Roster both(Roster one, Roster other) {
    return new Roster(
        one.unit(), union(one.leads(), other.leads()), union(one.members(), other.members()));
  }

  private static Set<PersonId> union(Set<PersonId> one, Set<PersonId> other) {
    Set<PersonId> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private void keeping(String work) {
    database
        .sql("select set_config('amana.keeping', :work, true)")
        .param("work", work)
        .query()
        .singleRow();
  }

  private Collection<Place> places(Collection<FileId> files) {
    return database
        .sql(
            """
            select file, unit, person, leads from needtoknow.roster where file = any (:files)
            """)
        .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Place(
                    row.getObject("file", UUID.class),
                    Optional.ofNullable(row.getObject("unit", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getBoolean("leads")))
        .list();
  }
}
