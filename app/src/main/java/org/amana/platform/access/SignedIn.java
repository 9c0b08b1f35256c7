package org.amana.platform.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * What a session knows of its owner: who, since when, and by which factors. Roles are read anew for
 * each request, so that taking one away has effect at once.
 */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 2;

  private final UUID person;
  private final Instant since;
  private final EnumMap<Factor, Instant> proofs;

  private SignedIn(UUID person, Instant since, EnumMap<Factor, Instant> proofs) {
    super(List.of());
    this.person = person;
    this.since = since;
    this.proofs = proofs;
    setAuthenticated(true);
  }

  /** A session that a first factor begins. */
  SignedIn(PersonId person, Factor first, Instant now) {
    this(person.value(), now, new EnumMap<>(Map.of(first, now)));
  }

  /** The same session after a further proof. */
  SignedIn with(Factor factor, Instant now) {
    EnumMap<Factor, Instant> more = new EnumMap<>(proofs);
    more.put(factor, now);
    return new SignedIn(person, since, more);
  }

  Instant since() {
    return since;
  }

  /** When a second factor was last proved in this session, or a first one. */
  Optional<Instant> lastProof(boolean second) {
    return proofs.entrySet().stream()
        .filter(proof -> proof.getKey().isSecond() == second)
        .map(Map.Entry::getValue)
        .max(Comparator.naturalOrder());
  }

  @Override
  public UUID getPrincipal() {
    return person;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that
        && person.equals(that.person)
        && since.equals(that.since)
        && proofs.equals(that.proofs);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
