package org.amana.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of keys that wait to take the place of others, and of who agreed. */
@Component
class RenewalSql {

  private static final String RENEWAL =
      """
      select r.id, r.holder, r.asked_at,
        (select count(*) from vault.renewal_agreement a where a.renewal = r.id) as agreed,
        (select count(*) from vault.safe_key k where k.holder = r.holder) as files
      from vault.renewal r
      """;

  private final JdbcClient database;

  RenewalSql(JdbcClient database) {
    this.database = database;
  }

  /** In place of what the same person asked for before. */
  void ask(UUID id, Holder holder, PersonKeySql.Kept key, Instant now) {
    drop(holder);
    database
        .sql(
            """
            insert into vault.renewal
              (id, holder, public_key, salt, memory_kib, passes, by_phrase, by_kit, asked_at)
            values (:id, :holder, :public, :salt, :memory, :passes, :phrase, :kit, :now)
            """)
        .param("id", id)
        .param("holder", holder.value())
        .param("public", key.publicKey().toByteArray())
        .param("salt", key.cost().salt().toByteArray())
        .param("memory", key.cost().memoryKib())
        .param("passes", key.cost().passes())
        .param("phrase", key.byPhrase().toByteArray())
        .param("kit", key.byKit().toByteArray())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Renewal> of(Holder holder, Instant askedAfter) {
    return database
        .sql(RENEWAL + "where r.holder = :holder and r.asked_at > :after")
        .param("holder", holder.value())
        .param("after", askedAfter.atOffset(ZoneOffset.UTC))
        .query((row, _) -> renewal(row))
        .optional();
  }

  Optional<Renewal> find(UUID id, Instant askedAfter) {
    return database
        .sql(RENEWAL + "where r.id = :id and r.asked_at > :after")
        .param("id", id)
        .param("after", askedAfter.atOffset(ZoneOffset.UTC))
        .query((row, _) -> renewal(row))
        .optional();
  }

  /** The oldest first. */
  List<Renewal> list(Instant askedAfter, int most) {
    return database
        .sql(RENEWAL + "where r.asked_at > :after order by r.asked_at, r.id limit :most")
        .param("after", askedAfter.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, _) -> renewal(row))
        .list();
  }

  PersonKeySql.Kept key(UUID id) {
    return database
        .sql(
            """
            select public_key, salt, memory_kib, passes, by_phrase, by_kit
            from vault.renewal where id = :id
            """)
        .param("id", id)
        .query((row, _) -> PersonKeySql.kept(row))
        .single();
  }

  void agree(UUID id, Holder custodian, Instant now) {
    database
        .sql(
            """
            insert into vault.renewal_agreement (renewal, custodian, agreed_at)
            values (:id, :custodian, :now)
            on conflict (renewal, custodian) do update set agreed_at = excluded.agreed_at
            """)
        .param("id", id)
        .param("custodian", custodian.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void drop(Holder holder) {
    database
        .sql("delete from vault.renewal where holder = :holder")
        .param("holder", holder.value())
        .update();
  }

  int dropAskedUntil(Instant then) {
    return database
        .sql("delete from vault.renewal where asked_at <= :then")
        .param("then", then.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Renewal renewal(ResultSet row) throws SQLException {
    return new Renewal(
        row.getObject("id", UUID.class),
        new Holder(row.getObject("holder", UUID.class)),
        row.getTimestamp("asked_at").toInstant(),
        row.getInt("agreed"),
        row.getInt("files"));
  }
}
