package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of shares that custodians have handed to somebody for a time. */
@Component
class HandedShareSql {

  /** Sealed to the receiver. */
  record Handed(UUID id, Bytes sealed) {}

  private final JdbcClient database;

  HandedShareSql(JdbcClient database) {
    this.database = database;
  }

  void keep(Handover handover, Holder custodian, Handed share, Instant until) {
    database
        .sql(
            """
            insert into vault.handed_share (id, request, safe, custodian, receiver, sealed, until)
            values (:id, :request, :safe, :custodian, :receiver, :sealed, :until)
            on conflict (request, safe, custodian) do nothing
            """)
        .param("id", share.id())
        .param("request", handover.request())
        .param("safe", handover.safe().value())
        .param("custodian", custodian.value())
        .param("receiver", handover.receiver().value())
        .param("sealed", share.sealed().toByteArray())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Handed> of(Handover handover, Instant now) {
    return database
        .sql(
            """
            select id, sealed from vault.handed_share
            where request = :request and safe = :safe and receiver = :receiver and until > :now
            order by id
            """)
        .param("request", handover.request())
        .param("safe", handover.safe().value())
        .param("receiver", handover.receiver().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Handed(row.getObject("id", UUID.class), Bytes.copyFrom(row.getBytes("sealed"))))
        .list();
  }

  int dropExpired(Instant now) {
    return database
        .sql("delete from vault.handed_share where until <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void drop(UUID request) {
    database
        .sql("delete from vault.handed_share where request = :request")
        .param("request", request)
        .update();
  }
}
