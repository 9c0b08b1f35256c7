package org.amana.platform.access;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of passkeys. */
@Component
class PasskeySql {

  private final JdbcClient database;
  private final AttestedCredentialDataConverter form =
      new AttestedCredentialDataConverter(new ObjectConverter());

  PasskeySql(JdbcClient database) {
    this.database = database;
  }

  /** A passkey with what is needed to check it, and the host that it was made for. */
  record Kept(Passkey passkey, CredentialRecord credential, String host) {}

  /** Fails when the credential is known already. */
  void add(Passkey passkey, CredentialRecord credential, String host) {
    database
        .sql(
            """
            insert into access.passkey
              (id, person_id, name, credential_id, credential, host, transports, sign_count,
               can_be_backed_up, is_backed_up, created_at)
            values (:id, :person, :name, :credentialId, :credential, :host, :transports, :count,
               :canBeBackedUp, :isBackedUp, :now)
            """)
        .param("id", passkey.id())
        .param("person", passkey.person().value())
        .param("name", passkey.name())
        .param("credentialId", credential.getAttestedCredentialData().getCredentialId())
        .param("credential", form.convert(credential.getAttestedCredentialData()))
        .param("host", host)
        .param("transports", written(credential.getTransports()))
        .param("count", credential.getCounter())
        .param("canBeBackedUp", Boolean.TRUE.equals(credential.isBackupEligible()))
        .param("isBackedUp", Boolean.TRUE.equals(credential.isBackedUp()))
        .param("now", passkey.created().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Kept> find(byte[] credentialId) {
    return database
        .sql("select * from access.passkey where credential_id = :id")
        .param("id", credentialId)
        .query(this::kept)
        .optional();
  }

  /** The passkeys of a person, oldest first. Nobody has many: each is made on a device at hand. */
  List<Kept> of(PersonId person) {
    return database
        .sql("select * from access.passkey where person_id = :person order by created_at, id")
        .param("person", person.value())
        .query(this::kept)
        .list();
  }

  void used(UUID id, CredentialRecord credential, Instant now) {
    database
        .sql(
            """
            update access.passkey
            set sign_count = :count, is_backed_up = :isBackedUp, used_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("count", credential.getCounter())
        .param("isBackedUp", Boolean.TRUE.equals(credential.isBackedUp()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the person had this passkey, and has it no more. */
  boolean remove(PersonId person, UUID id) {
    return database
            .sql("delete from access.passkey where id = :id and person_id = :person")
            .param("id", id)
            .param("person", person.value())
            .update()
        == 1;
  }

  void removeAll(PersonId person) {
    database
        .sql("delete from access.passkey where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    Passkey passkey =
        new Passkey(
            row.getObject("id", UUID.class),
            new PersonId(row.getObject("person_id", UUID.class)),
            row.getString("name"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
    CredentialRecord credential =
        new CredentialRecordImpl(
            null,
            true,
            row.getBoolean("can_be_backed_up"),
            row.getBoolean("is_backed_up"),
            row.getLong("sign_count"),
            Objects.requireNonNull(form.convert(row.getBytes("credential"))),
            null,
            null,
            null,
            read(row.getString("transports")));
    return new Kept(passkey, credential, row.getString("host"));
  }

  /** Not every browser tells how it reached the device. */
  private static String written(@Nullable Set<AuthenticatorTransport> transports) {
    return Stream.ofNullable(transports)
        .flatMap(Set::stream)
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Set<AuthenticatorTransport> read(String transports) {
    return Arrays.stream(transports.split(",", -1))
        .filter(transport -> !transport.isEmpty())
        .map(AuthenticatorTransport::create)
        .collect(Collectors.toSet());
  }
}
