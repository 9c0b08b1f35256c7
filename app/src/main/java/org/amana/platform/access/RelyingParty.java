package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.amana.platform.problems.ProblemException;

/**
 * This node as passkeys know it.
 *
 * @param id the host's name; a passkey opens there and nowhere else
 * @param origin scheme, host and port, as the browser tells them
 */
record RelyingParty(String id, String origin) {

  /** The node as it was told to be reached, or, when it was told nothing, as it was reached. */
  static RelyingParty of(HttpServletRequest request, String address) {
    URI reached = URI.create(address.isEmpty() ? request.getRequestURL().toString() : address);
    String host = reached.getHost().toLowerCase(Locale.ROOT);
    String port = reached.getPort() < 0 ? "" : ":" + reached.getPort();
    return new RelyingParty(host, reached.getScheme() + "://" + host + port);
  }

  /**
   * Checks the operator's setting.
   *
   * @throws ProblemException {@code access.bad-address}
   */
  static String checked(String address) {
    if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
      throw new ProblemException(new AccessProblem.BadAddress(address));
    }
    return address;
  }

  /** Browsers make no passkeys for a host that has digits in place of a name. */
  boolean hasName() {
    return !id.matches("[0-9.]+|\\[.*");
  }
}
