package org.amana.protection.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what stood there before. */
@Component
class ProviderHistorySql {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient database;

  ProviderHistorySql(JdbcClient database) {
    this.database = database;
  }

  void add(UUID id, ProviderId provider, Optional<OfferId> offer, Change change) {
    database
        .sql(
            """
            insert into directory.change (id, provider, offer, person, made_at, before)
            values (:id, :provider, :offer, :person, :at, :before)
            """)
        .param("id", id)
        .param("provider", provider.value())
        .param("offer", offer.map(OfferId::value).orElse(null))
        .param("person", change.by().map(PersonId::value).orElse(null))
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .param("before", JSON.writeValueAsString(change.before()))
        .update();
  }

  /** The latest first. */
  List<Change> of(OfferId offer, long offset, int most) {
    return database
        .sql(
            """
            select c.person, c.made_at, c.before from directory.change c where c.offer = :offer
            order by c.made_at desc, c.id desc offset :offset limit :most
            """)
        .param("offer", offer.value())
        .param("offset", offset)
        .param("most", most)
        .query(ProviderHistorySql::change)
        .list();
  }

  long count(OfferId offer) {
    return database
        .sql("select count(*) from directory.change c where c.offer = :offer")
        .param("offer", offer.value())
        .query(Long.class)
        .single();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        JSON.readValue(row.getString("before"), TEXTS));
  }
}
