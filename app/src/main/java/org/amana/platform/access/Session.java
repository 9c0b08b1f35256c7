package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a browser. */
@Component
@ConditionalOnWebApplication
class Session {

  private final HttpSessionSecurityContextRepository kept =
      new HttpSessionSecurityContextRepository();
  private final Access access;
  private final Clock clock;

  Session(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** A new session with a new id: nothing of what was before sign-in goes on. */
  void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    SecurityContext context = new SecurityContextImpl(new SignedIn(person, clock.instant()));
    SecurityContextHolder.setContext(context);
    request.getSession(true);
    kept.saveContext(context, request, response);
    access.forget();
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
