package org.amana.platform.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.Base64UrlUtil;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.amana.platform.access.Acts.Act;
import org.amana.platform.access.PasskeySql.Kept;
import org.amana.platform.node.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks passkeys by WebAuthn. One kind alone is accepted, for which the device verified its owner:
 * it is possession and presence in one, so it is a second factor after the password and a whole
 * sign-in by itself. What brand the device is, is nobody's business (no attestation).
 */
@Component
class Passkeys {

  /** Ed25519, ECDSA with P-256, and RSA with SHA-256 for devices that know nothing better. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private static final List<PublicKeyCredentialParameters> ACCEPTED =
      ALGORITHMS.stream()
          .map(
              algorithm ->
                  new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
          .toList();

  private static final boolean VERIFIED = true;

  private final WebAuthnManager standard = WebAuthnManager.createNonStrictWebAuthnManager();
  private final PasskeySql passkeys;
  private final SlowDown slowDown;
  private final Access access;
  private final PersonSql people;
  private final Acts acts;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Passkeys(
      PasskeySql passkeys,
      SlowDown slowDown,
      Access access,
      PersonSql people,
      Acts acts,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.slowDown = slowDown;
    this.access = access;
    this.people = people;
    this.acts = acts;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Keeps what a device made, when it is right and new.
   *
   * @param answer the browser's JSON
   */
  boolean enrol(PersonId person, String name, RelyingParty node, String challenge, String answer) {
    Optional<CredentialRecord> made = understood(() -> made(node, challenge, answer));
    if (made.filter(this::isNew).isEmpty()) {
      return false;
    }
    Passkey passkey = new Passkey(ids.next(), person, name, clock.instant(), Optional.empty());
    transaction.executeWithoutResult(
        _ -> {
          passkeys.add(passkey, made.get(), node.id());
          acts.record(Act.PASSKEY_ENROLLED, person);
        });
    return true;
  }

  private CredentialRecord made(RelyingParty node, String challenge, String answer) {
    RegistrationData made =
        standard.verifyRegistrationResponseJSON(
            answer, new RegistrationParameters(server(node, challenge), ACCEPTED, VERIFIED));
    return new CredentialRecordImpl(
        Objects.requireNonNull(made.getAttestationObject()),
        made.getCollectedClientData(),
        made.getClientExtensions(),
        made.getTransports());
  }

  private boolean isNew(CredentialRecord made) {
    return passkeys.find(made.getAttestedCredentialData().getCredentialId()).isEmpty();
  }

  /** Whose passkey signed the challenge; empty, without a reason, when none did, or too early. */
  Optional<PersonId> check(RelyingParty node, String challenge, String answer) {
    Optional<AuthenticationData> told =
        understood(() -> standard.parseAuthenticationResponseJSON(answer));
    Optional<byte[]> claimed = told.map(AuthenticationData::getCredentialId);
    Optional<Kept> kept = claimed.flatMap(passkeys::find);
    Optional<Kept> signed =
        kept.flatMap(known -> understood(() -> signed(told.get(), known, node, challenge)));
    String subject = claimed.map(Base64UrlUtil::encodeToString).orElse("");
    if (!slowDown.admits(SlowDown.Kind.PASSKEY, subject) || signed.isEmpty()) {
      return Optional.empty();
    }
    slowDown.forget(SlowDown.Kind.PASSKEY, subject);
    passkeys.used(signed.get().passkey().id(), signed.get().credential(), clock.instant());
    return people.find(signed.get().passkey().person()).filter(access::isOpen).map(Person::id);
  }

  /** The passkey, with the device's new count, when its signature is right. */
  private @Nullable Kept signed(
      AuthenticationData told, Kept known, RelyingParty node, String challenge) {
    standard.verify(
        told,
        new AuthenticationParameters(server(node, challenge), known.credential(), null, VERIFIED));
    known
        .credential()
        .setCounter(Objects.requireNonNull(told.getAuthenticatorData()).getSignCount());
    boolean isRight =
        known.host().equals(node.id()) && isOf(told.getUserHandle(), known.passkey().person());
    return isRight ? known : null;
  }

  /**
   * What the library makes of a stranger's answer. It meets broken ones with exceptions of many
   * kinds, its own and those of what it stands on: none of them says more than no.
   */
  private static <T> Optional<T> understood(Supplier<@Nullable T> reading) {
    try {
      return Optional.ofNullable(reading.get());
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /** A device that keeps several people's passkeys says whose it used. */
  private static boolean isOf(byte @Nullable [] userHandle, PersonId person) {
    return userHandle == null || Arrays.equals(userHandle, PasskeyOptions.handle(person));
  }

  private static ServerProperty server(RelyingParty node, String challenge) {
    return ServerProperty.builder()
        .origin(new Origin(node.origin()))
        .rpId(node.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }
}
