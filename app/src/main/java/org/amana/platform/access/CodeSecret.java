package org.amana.platform.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.amana.platform.language.Formats;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret that an app and this node share: 160 bits, six digits, steps of 30 seconds, SHA-1 (RFC
 * 6238 with the values that every app knows).
 */
final class CodeSecret {

  private static final int BYTES = 20;
  private static final TimeBasedOneTimePasswordGenerator STANDARD =
      new TimeBasedOneTimePasswordGenerator();

  private final byte[] bytes;

  CodeSecret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static CodeSecret fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new CodeSecret(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In letters and digits, for those who type it in: groups of four. */
  String text() {
    return base32().replaceAll("(.{4})(?=.)", "$1 ");
  }

  private String base32() {
    return new Base32().encodeToString(bytes);
  }

  /** What an app reads. */
  String address(String owner) {
    String label = URLEncoder.encode(owner, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Amana:" + label + "?secret=" + base32() + "&issuer=Amana";
  }

  /** The same as a picture (QR code), as the address of an image that needs no further request. */
  String picture(String owner) {
    QrCode code = QrCode.encodeText(address(owner), QrCode.Ecc.MEDIUM);
    StringBuilder dark = new StringBuilder();
    for (int row = 0; row < code.size; row++) {
      for (int column = 0; column < code.size; column++) {
        if (code.getModule(column, row)) {
          dark.append('M').append(column).append(',').append(row).append("h1v1h-1z");
        }
      }
    }
    String drawn =
        """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='-4 -4 %1$d %1$d'>\
        <path fill='#fff' d='M-4-4h%1$dv%1$dh-%1$dz'/><path d='%2$s'/></svg>\
        """
            .formatted(code.size + 8, dark);
    byte[] image = drawn.getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(image);
  }

  /** The step whose code this is: of now, or of one step before or after, as clocks drift. */
  OptionalLong step(String typed, Instant now) {
    byte[] digits =
        Formats.europeanDigits(typed).replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long present = now.getEpochSecond() / STANDARD.getTimeStep().toSeconds();
    return LongStream.rangeClosed(present - 1, present + 1)
        .filter(step -> MessageDigest.isEqual(digits, code(step).getBytes(StandardCharsets.UTF_8)))
        .findFirst();
  }

  /** The code of a step. */
  String code(long step) {
    Instant moment = Instant.ofEpochSecond(step * STANDARD.getTimeStep().toSeconds());
    try {
      return STANDARD.generateOneTimePasswordString(
          new SecretKeySpec(bytes, STANDARD.getAlgorithm()), moment);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of HMAC", e);
    }
  }

  @Override
  public String toString() {
    return "CodeSecret";
  }
}
