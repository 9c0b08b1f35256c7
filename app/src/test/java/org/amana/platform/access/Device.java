package org.amana.platform.access;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and the browser before it, which may be made to cheat. */
final class Device {

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int HAS_KEY = 0x40;
  private static final ObjectConverter CBOR = new ObjectConverter();
  private static final JsonMapper JSON = new JsonMapper();

  private final KeyPair keys;
  private final byte[] id = new byte[16];
  private byte[] owner = {};
  String origin = "http://localhost";
  boolean verifies = true;
  int count = 1;

  Device(int number) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    id[0] = (byte) number;
  }

  /** What the device answers when it is asked for a new passkey by these options. */
  String make(String options) throws GeneralSecurityException {
    JsonNode asked = JSON.readTree(options);
    owner = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
    byte[] key =
        CBOR.getCborMapper()
            .writeValueAsBytes(
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
    byte[] made =
        joined(
            authenticator(asked.at("/rp/id").asString(), HAS_KEY),
            new byte[16],
            new byte[] {0, (byte) id.length},
            id,
            key);
    byte[] attestation =
        CBOR.getCborMapper()
            .writeValueAsBytes(Map.of("fmt", "none", "attStmt", Map.of(), "authData", made));
    return answer(
        Map.of(
            "clientDataJSON",
            text(client("webauthn.create", asked)),
            "attestationObject",
            text(attestation)));
  }

  /** What the device answers when it is asked to sign. */
  String sign(String options) throws GeneralSecurityException {
    JsonNode asked = JSON.readTree(options);
    count++;
    byte[] client = client("webauthn.get", asked);
    byte[] told = authenticator(asked.at("/rpId").asString(), 0);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(joined(told, sha256(client)));
    return answer(
        Map.of(
            "clientDataJSON",
            text(client),
            "authenticatorData",
            text(told),
            "signature",
            text(signature.sign()),
            "userHandle",
            text(owner)));
  }

  private byte[] client(String type, JsonNode asked) {
    return JSON.writeValueAsBytes(
        Map.of("type", type, "challenge", asked.at("/challenge").asString(), "origin", origin));
  }

  private byte[] authenticator(String host, int more) throws GeneralSecurityException {
    int flags = PRESENT | more | (verifies ? VERIFIED : 0);
    return joined(
        sha256(host.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) flags},
        ByteBuffer.allocate(4).putInt(count).array());
  }

  private String answer(Map<String, String> response) {
    return JSON.writeValueAsString(
        Map.of(
            "id", text(id),
            "rawId", text(id),
            "type", "public-key",
            "response", response,
            "clientExtensionResults", Map.of()));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
