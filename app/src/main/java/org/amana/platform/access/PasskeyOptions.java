package org.amana.platform.access;

import com.webauthn4j.util.Base64UrlUtil;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.PasskeySql.Kept;

/** What a browser is told before it asks a device for a passkey: the JSON of WebAuthn level 3. */
final class PasskeyOptions {

  private static final int MILLISECONDS = 5 * 60 * 1000;

  private PasskeyOptions() {}

  /** To make a passkey, on a device that has none of these yet. */
  static Map<String, Object> toMake(
      RelyingParty node, Person person, List<Kept> known, String challenge) {
    return Map.of(
        "rp", Map.of("id", node.id(), "name", "Amana"),
        "user",
            Map.of(
                "id", Base64UrlUtil.encodeToString(handle(person.id())),
                "name", person.signInName(),
                "displayName", person.name()),
        "challenge", challenge,
        "pubKeyCredParams",
            Passkeys.ALGORITHMS.stream()
                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm.getValue()))
                .toList(),
        "timeout", MILLISECONDS,
        "excludeCredentials", described(known),
        "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
        "attestation", "none");
  }

  /** To sign with one of these; with any that the device has for this node, when there are none. */
  static Map<String, Object> toSign(RelyingParty node, List<Kept> known, String challenge) {
    return Map.of(
        "rpId",
        node.id(),
        "challenge",
        challenge,
        "timeout",
        MILLISECONDS,
        "allowCredentials",
        described(known),
        "userVerification",
        "required");
  }

  private static List<Map<String, String>> described(List<Kept> known) {
    return known.stream()
        .map(kept -> kept.credential().getAttestedCredentialData().getCredentialId())
        .map(id -> Map.of("type", "public-key", "id", Base64UrlUtil.encodeToString(id)))
        .toList();
  }

  /** What a device calls a person: without a name, so that a lost device tells none. */
  static byte[] handle(PersonId person) {
    UUID id = person.value();
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
