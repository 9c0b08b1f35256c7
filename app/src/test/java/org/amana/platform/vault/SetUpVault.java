package org.amana.platform.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The keys of a node as its tests need them: set up once, and open. */
@TestConfiguration(proxyBeanMethods = false)
public class SetUpVault {

  private static final int LITTLE_MEMORY_KIB = 64;

  /** What costs a thief a second would cost the tests minutes. */
  @Bean
  @Primary
  static Stretching quickStretching(SecureRandom random) {
    return new Stretching(new Turns(), random, LITTLE_MEMORY_KIB);
  }

  public static final String PASSPHRASE = "seven camels cross the dune";
  static final String PHRASE = "a well beside the old tree";

  private final Seal seal;
  private final PersonKeys people;
  private final Rotation rotation;
  private final FreshDatabase.Owner owner;
  private List<Share> shares = List.of();

  SetUpVault(Seal seal, PersonKeys people, Rotation rotation, FreshDatabase.Owner owner) {
    this.seal = seal;
    this.people = people;
    this.rotation = rotation;
    this.owner = owner;
  }

  /** Unseals the node, and sets it up where it is new. */
  public void open() {
    switch (seal.state()) {
      case NOT_SET_UP -> shares = seal.setUp(PASSPHRASE, 2, 3);
      case SEALED -> seal.unseal(PASSPHRASE);
      case OPEN -> endTheChangeOfKeys();
    }
  }

  /** Of a test before. */
  private void endTheChangeOfKeys() {
    if (rotation.state().isChanging()) {
      owner
          .sql(
              """
              update vault.server_keys
              set encrypting_since = encrypting_since - interval '1 hour', version = version + 1
              """)
          .update();
      rotation.goOn();
    }
  }

  /** For tests that took the shares out of use. */
  void changeRoot() {
    shares = seal.changeRoot(PASSPHRASE, 2, 3);
  }

  List<String> shares() {
    return shares.stream().map(Share::text).toList();
  }

  /** Somebody with a key of their own, at work. */
  UnlockedKey somebody() {
    Holder holder = new Holder(UUID.randomUUID());
    people.make(holder, PHRASE);
    return people.unlock(holder, PHRASE);
  }

  static Problem problem(ThrowingCallable work) {
    return Assertions.catchThrowableOfType(ProblemException.class, work).problem();
  }
}
