package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How far each address is open; what no rule opens needs a sign-in. A room that adds a public page
 * adds it here, where all of them are seen together, and to the table that the tests compare every
 * address with.
 */
final class Doors {

  /** How far an address is open. */
  enum Door {
    PUBLIC,
    /** To those who began to sign in: to go on, or to go. */
    ON_THE_WAY,
    /** Also to those who must set up a second factor before anything else opens. */
    ENROLLING,
    SIGNED_IN
  }

  /** One rule; of two that match an address, the first one counts. */
  record Rule(Door door, String address, RequestMatcher matcher) {

    @Override
    public String toString() {
      return address + " " + door;
    }
  }

  /**
   * A form that nobody is signed in for, and that begins no session: whoever writes it leaves no
   * trace. Another site that sends it in their name would be nobody as well.
   */
  static final String WITHOUT_SESSION = "/voices/write";

  /** Only the test that takes rules away one by one, to see whether that is noticed, changes it. */
  private static final List<Rule> RULES =
      new ArrayList<>(
          List.of(
              all(Door.ON_THE_WAY, "/confirm/**"),
              all(Door.ON_THE_WAY, "/sign-out"),
              all(Door.ENROLLING, "/account/factors/**"),
              // Below what the public reads, and closed all the same.
              all(Door.SIGNED_IN, "/statistics/import/**"),
              read("/"),
              read("/about"),
              read("/guide/**"),
              read("/problems/**"),
              read("/statistics/**"),
              read("/procedures"),
              read("/standards"),
              read("/law"),
              read("/law.*"),
              // What survivors say; what they write comes without a session.
              read("/voices"),
              read("/voices/thanks"),
              read("/voices/slip"),
              all(Door.PUBLIC, WITHOUT_SESSION),
              read("/directory"),
              read("/directory.*"),
              read("/world"),
              read("/world.*"),
              read("/assets/**"),
              read("/favicon.ico"),
              read("/health/**"),
              read("/seal"),
              read("/api/v1/statistics/**"),
              read("/api/v1/directory"),
              read("/api/v1/openapi/**"),
              read("/api/v1/openapi.yaml"),
              read("/error"),
              all(Door.PUBLIC, "/screening/**"),
              // By a link and a code, for whoever has no account.
              all(Door.PUBLIC, "/parcels/{id}"),
              // Forms by which one comes in.
              all(Door.PUBLIC, "/sign-in"),
              all(Door.PUBLIC, "/sign-in/passkey"),
              all(Door.PUBLIC, "/sign-in/passkey/options"),
              all(Door.PUBLIC, "/setup"),
              all(Door.PUBLIC, "/seal/open")));

  private Doors() {}

  static Door of(HttpServletRequest request) {
    return RULES.stream()
        .filter(rule -> rule.matcher().matches(request))
        .map(Rule::door)
        .findFirst()
        .orElse(Door.SIGNED_IN);
  }

  private static Rule all(Door door, String address) {
    return new Rule(door, address, PathPatternRequestMatcher.pathPattern(address));
  }

  private static Rule read(String address) {
    return new Rule(
        Door.PUBLIC,
        address,
        new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, address),
            PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, address)));
  }
}
