package org.amana.protection.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.platform.problems.Violation;
import org.amana.protection.directory.RowAccount.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of files that were read in. */
@Component
class ReadingSql {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Violation>> FAULTS = new TypeReference<>() {};

  private final JdbcClient database;

  ReadingSql(JdbcClient database) {
    this.database = database;
  }

  void add(UUID id, Optional<PersonId> by, Instant at, List<RowAccount> rows) {
    database
        .sql("insert into directory.reading (id, person, made_at) values (:id, :person, :at)")
        .param("id", id)
        .param("person", by.map(PersonId::value).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            insert into directory.reading_row (reading, number, outcome, faults)
            select :reading, r.number, r.outcome, r.faults
            from jsonb_to_recordset(:rows::jsonb) as r (number bigint, outcome text, faults text)
            """)
        .param("reading", id)
        .param("rows", JSON.writeValueAsString(rows.stream().map(ReadingSql::row).toList()))
        .update();
  }

  private static Map<String, Object> row(RowAccount row) {
    return Map.of(
        "number", row.number(),
        "outcome", row.outcome().code(),
        "faults", row.faults().isEmpty() ? "" : JSON.writeValueAsString(row.faults()));
  }

  boolean isThere(UUID id) {
    return database
        .sql("select exists (select 1 from directory.reading where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Every outcome with how many rows had it. */
  Map<Outcome, Long> counts(UUID reading) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0L);
    }
    database
        .sql(
            """
            select outcome, count(*) as rows from directory.reading_row where reading = :reading
            group by outcome
            """)
        .param("reading", reading)
        .query(
            row -> {
              counts.put(outcome(row.getString("outcome")), row.getLong("rows"));
            });
    return counts;
  }

  /** In the order of the file, those of an outcome or all. */
  List<RowAccount> rows(UUID reading, Optional<Outcome> outcome, long offset, int most) {
    return database
        .sql(
            """
            select number, outcome, faults from directory.reading_row
            where reading = :reading and (:outcome::text is null or outcome = :outcome)
            order by number offset :offset limit :most
            """)
        .param("reading", reading)
        .param("outcome", outcome.map(Outcome::code).orElse(null))
        .param("offset", offset)
        .param("most", most)
        .query(
            (row, _) ->
                new RowAccount(
                    row.getLong("number"),
                    outcome(row.getString("outcome")),
                    faults(row.getString("faults"))))
        .list();
  }

  private static Outcome outcome(String word) {
    return Hyphened.constant(Outcome.class, word);
  }

  private static List<Violation> faults(String text) {
    return text.isEmpty() ? List.of() : JSON.readValue(text, FAULTS);
  }
}
