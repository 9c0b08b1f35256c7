package org.amana.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who asks, and whether they may. The first line of a façade's method calls {@link #require}, so
 * that page, program and command all pass it.
 */
@Component
public final class Access {

  /** After this time a person has to sign in again, however busy the session is. */
  static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private static final String ASKED = Access.class.getName();

  private final PersonSql people;
  private final Clock clock;
  private final boolean demo;

  Access(PersonSql people, Clock clock, @Value("${amana.demo:false}") boolean demo) {
    this.people = people;
    this.clock = clock;
    this.demo = demo;
  }

  /** The person who is signed in; empty for the public, and outside of a request. */
  public Optional<Viewer> viewer() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return Optional.empty();
    }
    if (request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Optional<?> known) {
      return known.map(Viewer.class::cast);
    }
    Optional<Viewer> found = find();
    request.setAttribute(ASKED, found, RequestAttributes.SCOPE_REQUEST);
    return found;
  }

  private Optional<Viewer> find() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session
        && clock.instant().isBefore(session.since().plus(LONGEST_SESSION))) {
      return people
          .find(new PersonId(session.getPrincipal()))
          .filter(person -> person.state() == Person.State.ACTIVE && (demo || !person.isDemo()))
          .map(Viewer::new);
    }
    return Optional.empty();
  }

  /**
   * Goes on when the one who asks may do this. Outside of a request the house itself asks: a
   * command of the operator, or work that was permitted when it was asked for.
   *
   * @throws ProblemException when a person who is signed in may not
   * @throws AccessDeniedException when nobody is signed in; the page then leads to the sign-in
   */
  public void require(Permission permission) {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return;
    }
    Viewer viewer = viewer().orElseThrow(() -> new AccessDeniedException("sign in first"));
    if (!viewer.can(permission)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  /** The name of a person, for those who are signed in; empty when there is no such person. */
  public Optional<String> nameOf(PersonId id) {
    return people.find(id).map(Person::name);
  }

  /** Forgets who asked, because that has changed within the request. */
  void forget() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.removeAttribute(ASKED, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
