package org.amana.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.audit.Actor;
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

  /**
   * The person who is signed in, by every factor that they must show; empty for the public, for
   * somebody who is still on the way in, and outside of a request.
   */
  public Optional<Viewer> viewer() {
    return presence()
        .filter(present -> present.missing() == Presence.Missing.NOTHING)
        .map(present -> new Viewer(present.person()));
  }

  /** Who has begun to sign in, whether or not something is still missing. */
  Optional<Presence> presence() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return Optional.empty();
    }
    if (request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Optional<?> known) {
      return known.map(Presence.class::cast);
    }
    Optional<Presence> found = find();
    request.setAttribute(ASKED, found, RequestAttributes.SCOPE_REQUEST);
    return found;
  }

  private Optional<Presence> find() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session
        && Presence.isWithin(LONGEST_SESSION, session.since(), clock.instant())) {
      return people
          .find(new PersonId(session.getPrincipal()))
          .filter(this::isOpen)
          .map(person -> new Presence(session, person));
    }
    return Optional.empty();
  }

  /** Whether the person may come in at all. */
  boolean isOpen(Person person) {
    return person.state() == Person.State.ACTIVE && (demo || !person.isDemo());
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
    Viewer viewer = viewer().orElseThrow(Access::nobody);
    if (!viewer.can(permission)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  /**
   * Goes on when the one who asks proved their strongest factor within the last five minutes: for
   * what takes data out of the house, opens what is closed, or decides who may come in. Outside of
   * a request the house itself asks.
   *
   * @throws AccessDeniedException when the proof is older: a page then leads to the confirmation
   *     and back, a form is told to go there first
   */
  public void requireFresh() {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return;
    }
    Presence present = presence().orElseThrow(Access::nobody);
    if (!present.isFresh(clock.instant())) {
      throw new NotFresh();
    }
  }

  private static AccessDeniedException nobody() {
    return new AccessDeniedException("sign in first");
  }

  /**
   * The one who asks, as the log knows them: the person, with the roles of this moment; a stranger
   * when nobody is signed in; the house itself outside of a request.
   */
  public Actor actor() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return new Actor.House("command");
    }
    return presence()
        .<Actor>map(present -> actor(present.person(), digest(request.getSessionId())))
        .orElseGet(Actor.Stranger::new);
  }

  /** A person who is in no session yet, as the log knows them. */
  static Actor actor(Person person) {
    return actor(person, Optional.empty());
  }

  private static Actor actor(Person person, Optional<String> session) {
    return new Actor.Person(
        person.id().value(),
        person.roles().stream().map(Role::code).collect(Collectors.toSet()),
        person.organisation().id(),
        session);
  }

  /** A session's id is a digest already, otherwise written. */
  private static Optional<String> digest(String sessionId) {
    return Optional.of(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(sessionId)));
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
