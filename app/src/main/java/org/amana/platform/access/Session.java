package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a browser, and keeps in it what was proved. */
@Component
@ConditionalOnWebApplication
class Session {

  private static final String FIRST_PAGE = "/";

  private final HttpSessionSecurityContextRepository kept =
      new HttpSessionSecurityContextRepository();
  private final Access access;
  private final Clock clock;
  private final List<Landing> landings;

  Session(Access access, Clock clock, List<Landing> landings) {
    this.access = access;
    this.clock = clock;
    this.landings = List.copyOf(landings);
  }

  /** A new session with a new cookie: nothing of what was before sign-in goes on. */
  void begin(PersonId person, Factor by, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    request
        .getSession(true)
        .setAttribute(
            Sessions.BROWSER, BrowserFamily.of(request.getHeader(HttpHeaders.USER_AGENT)).key());
    keep(new SignedIn(person, by, clock.instant()), request, response);
  }

  /** A further factor was proved: what the session may do has changed, and so does its cookie. */
  void prove(Factor by, HttpServletRequest request, HttpServletResponse response) {
    SignedIn before = access.presence().orElseThrow().session();
    request.changeSessionId();
    keep(before.with(by, clock.instant()), request, response);
  }

  private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = new SecurityContextImpl(signedIn);
    SecurityContextHolder.setContext(context);
    kept.saveContext(context, request, response);
    access.forget();
  }

  /** Where somebody goes who wants to go somewhere: there, unless something is missing yet. */
  String next(String wanted) {
    return access
        .presence()
        .map(present -> present.next(wanted))
        .map(next -> next.equals(FIRST_PAGE) ? arriving() : next)
        .orElse(wanted);
  }

  private String arriving() {
    return access
        .presence()
        .flatMap(
            present ->
                landings.stream().filter(landing -> landing.isFor(present.person())).findFirst())
        .map(Landing::path)
        .orElse(FIRST_PAGE);
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    access.forget();
  }
}
