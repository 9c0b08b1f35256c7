package org.amana.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an app for codes shows that was given the secret of a page. */
final class CodesOfAnApp {

  private CodesOfAnApp() {}

  static String code(String secret) {
    byte[] key = new Base32().decode(secret.replace(" ", ""));
    TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
    try {
      return app.generateOneTimePasswordString(
          new SecretKeySpec(key, app.getAlgorithm()), Instant.now());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
