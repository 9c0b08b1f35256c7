package org.amana.platform.searches;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of searches made. */
@Component
class SearchSql {

  private final JdbcClient database;

  SearchSql(JdbcClient database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else counts the searches of this person. */
  void oneAtATime(UUID person) {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))")
        .param("person", "searches of " + person)
        .query(Integer.class)
        .single();
  }

  /** When this person searched, the earliest first. */
  List<Instant> since(UUID person, Instant from) {
    return database
        .sql(
            """
            select made_at from searches.search where person = :person and made_at > :from order by made_at
            """)
        .param("person", person)
        .param("from", Timestamp.from(from))
        .query((row, _) -> row.getTimestamp("made_at").toInstant())
        .list();
  }

  void add(MadeSearch search, byte[] reason) {
    database
        .sql(
            """
            insert into searches.search (id, person, made_at, purpose, reason)
            values (:id, :person, :at, :purpose, :reason)
            """)
        .param("id", search.id())
        .param("person", search.person())
        .param("at", Timestamp.from(search.at()))
        .param("purpose", search.reason().purpose())
        .param("reason", reason)
        .update();
  }

  List<MadeSearch> latest(int most, Optional<UUID> after, BiFunction<UUID, byte[], String> words) {
    return database
        .sql(
            """
            select id, person, made_at, purpose, reason from searches.search
            where :after::uuid is null or (made_at, id) < (
              select past.made_at, past.id from searches.search past where past.id = :after)
            order by made_at desc, id desc limit :most
            """)
        .param("after", after.orElse(null))
        .param("most", most)
        .query(
            (row, _) -> {
              UUID id = row.getObject("id", UUID.class);
              String said = words.apply(id, row.getBytes("reason"));
              return new MadeSearch(
                  id,
                  row.getObject("person", UUID.class),
                  row.getTimestamp("made_at").toInstant(),
                  new SearchReason(row.getString("purpose"), said));
            })
        .list();
  }
}
