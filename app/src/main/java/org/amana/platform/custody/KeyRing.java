package org.amana.platform.custody;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.access.Viewer;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.UnlockedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The viewer's own key while their session lasts. The session keeps it closed under a token that
 * only the browser has, so that a server at rest, its memory and its database hold no key of
 * anybody.
 */
@Component
public final class KeyRing {

  private static final String KEPT = KeyRing.class.getName();
  private static final String COOKIE = "amana-key";
  private static final int TOKEN_BYTES = 32;

  private final Access access;
  private final PersonKeys people;
  private final SecureRandom random;

  KeyRing(Access access, PersonKeys people, SecureRandom random) {
    this.access = access;
    this.people = people;
    this.random = random;
  }

  static Holder holder(Viewer viewer) {
    return new Holder(viewer.id().value());
  }

  /** The viewer's key, when they have entered their phrase in this session. */
  public Optional<UnlockedKey> find() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
      return Optional.empty();
    }
    HttpServletRequest request = asked.getRequest();
    HttpSession session = request.getSession(false);
    String token = token(request);
    if (session == null || token == null || !(session.getAttribute(KEPT) instanceof byte[] kept)) {
      return Optional.empty();
    }
    return access.viewer().flatMap(viewer -> reopened(viewer, kept, token));
  }

  private Optional<UnlockedKey> reopened(Viewer viewer, byte[] kept, String token) {
    try {
      return Optional.of(people.reopen(holder(viewer), kept, token));
    } catch (ProblemException e) {
      return Optional.empty(); // of another person who signed in here, or a token that was changed
    }
  }

  /**
   * The viewer's key.
   *
   * @throws ProblemException {@code custody.locked} when they have not entered their phrase: a page
   *     then leads to where they do, and back
   */
  public UnlockedKey require() {
    return find().orElseThrow(KeyLocked::new);
  }

  void keep(UnlockedKey key, HttpServletRequest request, HttpServletResponse response) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    request.getSession().setAttribute(KEPT, people.keep(key, token));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, token)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build()
            .toString());
  }

  void drop(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEPT);
    }
  }

  private static @Nullable String token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return cookie.getValue();
      }
    }
    return null;
  }
}
