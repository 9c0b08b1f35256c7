package org.amana.platform.access;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * What the public may open; everything else needs a sign-in. A room that adds a public page adds it
 * here, where all of them are seen together.
 */
final class PublicAddresses {

  /** Read only. */
  static final List<String> READ =
      List.of(
          "/",
          "/about",
          "/guide/**",
          "/problems/**",
          "/statistics/**",
          "/world",
          "/world.*",
          "/assets/**",
          "/favicon.ico",
          "/health/**",
          "/seal",
          "/api/v1/statistics/**",
          "/api/v1/openapi/**",
          "/error");

  /** Below those, and closed all the same: what changes published figures. */
  static final List<String> BUT = List.of("/statistics/import/**");

  /** Forms by which one comes in. */
  static final List<String> ENTRANCES =
      List.of("/sign-in", "/sign-in/passkey", "/sign-in/passkey/options", "/setup", "/seal/open");

  /** Closed to the public, and open to those who began to sign in: to go on, or to go. */
  static final List<String> BETWEEN = List.of("/confirm", "/confirm/**", "/sign-out");

  /** Open also to those who must set up a second factor before anything else opens. */
  static final List<String> ENROLMENT =
      List.of("/account/factors", "/account/factors/**", "/seal/set-up");

  static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

  private PublicAddresses() {}
}
