package org.amana.platform.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.amana.platform.problems.ProblemException;

/** The port that pages are to be served on; 0 lets the machine choose. */
record ListeningPort(int number) {

  private static final int LAST = 65_535;

  /**
   * Asks before anything else is started or changed.
   *
   * @throws ProblemException when pages cannot be served there
   */
  void mustBeFree() {
    String named = Integer.toString(number);
    if (number < 0 || number > LAST) {
      throw new ProblemException(new NodeProblem.PortImpossible(named));
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
    } catch (BindException e) {
      throw new ProblemException(
          String.valueOf(e.getMessage()).contains("denied")
              ? new NodeProblem.PortDenied(named)
              : new NodeProblem.PortTaken(named),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
