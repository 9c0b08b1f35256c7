package org.amana.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * What a session knows of its owner: who, and since when. Roles are read anew for each request, so
 * that taking one away has effect at once.
 */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final UUID person;
  private final Instant since;

  SignedIn(PersonId person, Instant since) {
    super(List.of());
    this.person = person.value();
    this.since = since;
    setAuthenticated(true);
  }

  Instant since() {
    return since;
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
    return other instanceof SignedIn that && person.equals(that.person) && since.equals(that.since);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
