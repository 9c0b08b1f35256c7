package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.util.encoders.Hex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of shares that custodians have handed to somebody for a time. */
@Component
class HandedShareSql {

  /** Sealed to the receiver. */
  record Handed(UUID id, SafeId safe, Bytes sealed) {}

  private final JdbcClient database;

  HandedShareSql(JdbcClient database) {
    this.database = database;
  }

  /** What was handed over for the same request and the same safe before stays. */
  void keep(UUID request, Holder receiver, Holder custodian, List<Handed> shares, Instant until) {
    database
        .sql(
            """
            insert into vault.handed_share (id, request, safe, custodian, receiver, sealed, until)
            select id, :request, safe, :custodian, :receiver, sealed, :until
            from unnest(:ids::uuid[], :safes::uuid[], :sealed::bytea[]) as share(id, safe, sealed)
            on conflict (request, safe, custodian) do nothing
            """)
        .param("request", request)
        .param("custodian", custodian.value())
        .param("receiver", receiver.value())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("ids", shares.stream().map(share -> share.id().toString()).toArray(String[]::new))
        .param(
            "safes",
            shares.stream().map(share -> share.safe().value().toString()).toArray(String[]::new))
        .param(
            "sealed",
            shares.stream()
                .map(share -> "\\x" + Hex.toHexString(share.sealed().toByteArray()))
                .toArray(String[]::new))
        .update();
  }

  /** Of all safes, in the order in which they were handed over. */
  List<Handed> of(UUID request, Holder receiver, Instant now) {
    return database
        .sql(
            """
            select id, safe, sealed from vault.handed_share
            where request = :request and receiver = :receiver and until > :now
            order by id
            """)
        .param("request", request)
        .param("receiver", receiver.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Handed(
                    row.getObject("id", UUID.class),
                    new SafeId(row.getObject("safe", UUID.class)),
                    Bytes.copyFrom(row.getBytes("sealed"))))
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
