package org.amana.platform.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.amana.platform.access.Acts.Act;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes of an app: set up, and checked. Their secrets lie under the server's key, so a
 * sealed node can neither set one up nor check a code.
 *
 * <p>Every method that needs a secret throws {@link ProblemException} {@code vault.sealed} then.
 */
@Component
class Codes {

  private final CodeAppSql apps;
  private final Vault vault;
  private final SlowDown slowDown;
  private final Acts acts;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Codes(
      CodeAppSql apps,
      Vault vault,
      SlowDown slowDown,
      Acts acts,
      Ids ids,
      SecureRandom random,
      Clock clock,
      TransactionTemplate transaction) {
    this.apps = apps;
    this.vault = vault;
    this.slowDown = slowDown;
    this.acts = acts;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.transaction = transaction;
  }

  Optional<CodeApp> shown(PersonId person) {
    return apps.shown(person);
  }

  /** Makes a new secret, which counts once a code of it was typed. */
  void begin(PersonId person) {
    UUID id = ids.next();
    byte[] kept = vault.protect(CodeSecret.fresh(random).bytes(), place(id));
    transaction.executeWithoutResult(_ -> apps.begin(person, id, kept, clock.instant()));
  }

  /** The secret that is being set up, if one is. */
  Optional<CodeSecret> pending(PersonId person) {
    return apps.find(person, false).map(this::reveal);
  }

  /** Sets the app up, when this is its code; it takes the place of an earlier one. */
  boolean confirm(PersonId person, String typed) {
    Optional<UUID> app = apps.find(person, false);
    if (app.isEmpty() || !isRight(person, app.get(), typed)) {
      return false;
    }
    transaction.executeWithoutResult(
        _ -> {
          apps.confirm(person);
          acts.record(Act.CODE_APP_ENROLLED, person);
        });
    return true;
  }

  /** Whether this is the person's code of now, never used before, and not tried too early. */
  boolean check(PersonId person, String typed) {
    return apps.find(person, true).filter(app -> isRight(person, app, typed)).isPresent();
  }

  private boolean isRight(PersonId person, UUID app, String typed) {
    Instant now = clock.instant();
    OptionalLong step = reveal(app).step(typed, now);
    String subject = person.toString();
    boolean isRight =
        slowDown.admits(SlowDown.Kind.CODE, subject)
            && step.isPresent()
            && apps.spend(app, step.getAsLong(), now);
    if (isRight) {
      slowDown.forget(SlowDown.Kind.CODE, subject);
    }
    return isRight;
  }

  void remove(PersonId person) {
    apps.remove(person, true);
  }

  /** Lays down what is set up and what is being set up. */
  void removeAll(PersonId person) {
    apps.remove(person, true);
    apps.remove(person, false);
  }

  private CodeSecret reveal(UUID app) {
    return new CodeSecret(vault.reveal(apps.secret(app), place(app)));
  }

  /** Where the secret of an app belongs. */
  static Place place(UUID app) {
    return new Place("access.code_app", "secret", app);
  }
}
