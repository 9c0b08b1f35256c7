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
          "/api/v1/statistics/**",
          "/api/v1/openapi/**",
          "/error");

  /** Below those, and closed all the same: what changes published figures. */
  static final List<String> BUT = List.of("/statistics/import/**");

  /** Forms by which one comes in. */
  static final List<String> ENTRANCES = List.of("/sign-in", "/setup");

  static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

  private PublicAddresses() {}
}
