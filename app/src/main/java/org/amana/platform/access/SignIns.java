package org.amana.platform.access;

import java.util.Locale;
import java.util.Optional;
import org.amana.platform.access.Comings.Coming;
import org.amana.platform.access.PersonSql.Credentials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. A name that nobody has is answered like a wrong password, after the
 * same work, and is slowed down in the same way, so that the answer tells nothing.
 */
@Component
class SignIns {

  private final PersonSql people;
  private final SlowDown slowDown;
  private final Passwords passwords;
  private final Comings comings;
  private final boolean demo;

  SignIns(
      PersonSql people,
      SlowDown slowDown,
      Passwords passwords,
      Comings comings,
      @Value("${amana.demo:false}") boolean demo) {
    this.people = people;
    this.slowDown = slowDown;
    this.passwords = passwords;
    this.comings = comings;
    this.demo = demo;
  }

  /** The person, when name and password belong together and it is not too early to try again. */
  Optional<PersonId> check(String signInName, String password) {
    String name = signInName.strip().toLowerCase(Locale.ROOT);
    Optional<Credentials> known = people.credentials(name).filter(this::isOpen);
    boolean matches = passwords.matches(password, known.map(Credentials::hash).orElse(null));
    boolean isAdmitted = slowDown.admits(SlowDown.Kind.PASSWORD, name);
    if (!isAdmitted || !matches) {
      comings.refused(
          isAdmitted ? Coming.SIGN_IN_REFUSED : Coming.SIGN_IN_SLOWED, known.map(Credentials::id));
      return Optional.empty();
    }
    slowDown.forget(SlowDown.Kind.PASSWORD, name);
    return known.map(Credentials::id);
  }

  private boolean isOpen(Credentials person) {
    return person.state() == Person.State.ACTIVE && (demo || !person.isDemo());
  }
}
