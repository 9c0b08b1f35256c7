package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The exchange with a browser about a passkey: a challenge that lives in its session, once. */
@Component
@ConditionalOnWebApplication
class PasskeyCeremony {

  private static final String CHALLENGE = "passkey-challenge";
  private static final Duration LASTS = Duration.ofMinutes(5);

  private final Passkeys passkeys;
  private final PasskeySql kept;
  private final SecureRandom random;
  private final Clock clock;
  private final String address;

  PasskeyCeremony(
      Passkeys passkeys,
      PasskeySql kept,
      SecureRandom random,
      Clock clock,
      @Value("${amana.address:}") String address) {
    this.passkeys = passkeys;
    this.kept = kept;
    this.random = random;
    this.clock = clock;
    this.address = RelyingParty.checked(address);
  }

  private record Challenge(String value, Instant until) implements Serializable {}

  /** Whether browsers make passkeys for this node as it was reached. */
  boolean isPossible(HttpServletRequest request) {
    return node(request).hasName();
  }

  Map<String, Object> toMake(HttpServletRequest request, Person person) {
    return PasskeyOptions.toMake(node(request), person, kept.of(person.id()), fresh(request));
  }

  /** To sign with a passkey of a person who is known by another factor. */
  Map<String, Object> toSign(HttpServletRequest request, Person person) {
    return PasskeyOptions.toSign(node(request), kept.of(person.id()), fresh(request));
  }

  /** To sign with whichever passkey the device has: who it is, is told by the passkey. */
  Map<String, Object> toSign(HttpServletRequest request) {
    return PasskeyOptions.toSign(node(request), List.of(), fresh(request));
  }

  boolean enrol(HttpServletRequest request, PersonId person, String name, String answer) {
    return take(request)
        .filter(challenge -> passkeys.enrol(person, name, node(request), challenge, answer))
        .isPresent();
  }

  Optional<PersonId> check(HttpServletRequest request, String answer) {
    return passkeys.check(node(request), take(request).orElse(""), answer);
  }

  private RelyingParty node(HttpServletRequest request) {
    return RelyingParty.of(request, address);
  }

  private String fresh(HttpServletRequest request) {
    Challenge challenge = new Challenge(Token.fresh(random), clock.instant().plus(LASTS));
    request.getSession(true).setAttribute(CHALLENGE, challenge);
    return challenge.value();
  }

  /** The challenge of this session, which is used up by asking. */
  private Optional<String> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(CHALLENGE) instanceof Challenge challenge) {
      session.removeAttribute(CHALLENGE);
      return Optional.of(challenge)
          .filter(given -> clock.instant().isBefore(given.until()))
          .map(Challenge::value);
    }
    return Optional.empty();
  }
}
