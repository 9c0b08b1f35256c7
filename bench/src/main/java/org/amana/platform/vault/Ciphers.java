package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** What opening a record takes of ciphers: a key sealed to a person, and two values under keys. */
public final class Ciphers {

  private static final byte[] CONTEXT = new byte[32];
  private static final int KEY = 100;
  private static final int FACTS = 256;
  private static final int IDENTITY = 768;

  private final HybridDecrypt person;
  private final Aead server;
  private final byte[] wrapped;
  private final byte[] facts;
  private final byte[] identity;

  public Ciphers() throws GeneralSecurityException {
    KeysetHandle own = Crypto.fresh(Crypto.TO_A_PERSON);
    person = Crypto.opening(own);
    wrapped = Crypto.sealing(own.getPublicKeysetHandle()).encrypt(new byte[KEY], CONTEXT);
    server = Crypto.aead(Crypto.fresh(PredefinedAeadParameters.AES256_GCM));
    facts = server.encrypt(new byte[FACTS], CONTEXT);
    identity = server.encrypt(new byte[IDENTITY], CONTEXT);
  }

  public void open() throws GeneralSecurityException {
    int opened =
        person.decrypt(wrapped, CONTEXT).length
            + server.decrypt(facts, CONTEXT).length
            + server.decrypt(identity, CONTEXT).length;
    if (opened != KEY + FACTS + IDENTITY) {
      throw new GeneralSecurityException("something else came out");
    }
  }
}
