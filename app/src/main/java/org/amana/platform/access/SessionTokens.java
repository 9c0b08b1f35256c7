package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The browser's cookie holds a token of 256 bits, and the database knows a session by the token's
 * SHA-256 alone: a stolen copy of the table holds no session that could be taken up. The token
 * itself lives no longer than the request that begins the session.
 */
@Component
@ConditionalOnWebApplication
final class SessionTokens implements SessionIdGenerator, HttpSessionIdResolver {

  private static final String TOKEN_OF = SessionTokens.class.getName() + ".";

  private final SecureRandom random;
  private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

  SessionTokens(SecureRandom random, CookieSerializer cookie) {
    this.random = random;
    cookies.setCookieSerializer(cookie);
  }

  @Override
  public String generate() {
    String token = Token.fresh(random);
    String id = id(token);
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(TOKEN_OF + id, token, RequestAttributes.SCOPE_REQUEST);
    return id;
  }

  /** By what the database knows the session of a token. */
  static String id(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Token.hash(token));
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return cookies.resolveSessionIds(request).stream().map(SessionTokens::id).toList();
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    if (request.getAttribute(TOKEN_OF + id) instanceof String token) {
      cookies.setSessionId(request, response, token);
    }
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookies.expireSession(request, response);
  }
}
