package org.amana.protection.cases;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.amana.AtABrowser;
import org.amana.platform.access.Accounts;
import org.amana.platform.node.Node;
import org.amana.platform.problems.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Somebody who is signed in and whose key is open, asking the room itself: no page, no network. */
final class BehindThePage {

  private static final String KEY = "amana-key";

  private final Cases cases;
  private final Session session;
  private final String key;

  /** Takes up the session of a browser, by a case that this person opens. */
  BehindThePage(Node node, AtABrowser browser, String signInName, UUID own) {
    this.cases = node.room(Cases.class);
    this.key = browser.cookie(KEY);
    String person = node.room(Accounts.class).get(signInName).id().toString();
    FindByIndexNameSessionRepository<?> sessions =
        node.room(FindByIndexNameSessionRepository.class);
    for (Session kept : sessions.findByPrincipalName(person).values()) {
      if (opens(kept, own)) {
        this.session = kept;
        return;
      }
    }
    throw new IllegalStateException("no session opens the case");
  }

  private boolean opens(Session kept, UUID id) {
    try {
      return open(kept, id);
    } catch (ProblemException _) {
      return false; // of the same person at another browser
    }
  }

  void open(UUID id) {
    if (!open(session, id)) {
      throw new IllegalStateException("opened, and without who it is");
    }
  }

  private boolean open(Session kept, UUID id) {
    MockHttpSession seen = new MockHttpSession(null, kept.getId());
    kept.getAttributeNames().forEach(name -> seen.setAttribute(name, kept.getAttribute(name)));
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(seen);
    request.setCookies(new Cookie(KEY, key));
    SecurityContext who =
        kept.getRequiredAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    SecurityContextHolder.setContext(who);
    try {
      return cases.open(new CaseId(id)).identity().isPresent();
    } finally {
      SecurityContextHolder.clearContext();
      RequestContextHolder.resetRequestAttributes();
    }
  }
}
