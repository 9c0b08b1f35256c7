package org.amana.platform.node;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/**
 * What keeps a deployment from starting. None holds a password, nor an address that may have one.
 */
sealed interface NodeProblem extends Problem {

  /** The folder of data cannot be made or written. */
  @Code(value = "node.home-unwritable", kind = Kind.UNAVAILABLE)
  record HomeUnwritable(String home) implements NodeProblem {}

  /** The account that the embedded server runs under cannot reach its folder. */
  @Code(value = "node.home-closed", kind = Kind.UNAVAILABLE)
  record HomeClosed(String home) implements NodeProblem {}

  /** The data belong to a user of the machine under whom the server does not run. */
  @Code(value = "node.home-of-another", kind = Kind.UNAVAILABLE)
  record HomeOfAnother(String home, String owner) implements NodeProblem {}

  /** The disk with the data is full. */
  @Code(value = "node.disk-full", kind = Kind.UNAVAILABLE)
  record DiskFull(String home) implements NodeProblem {}

  /** The data were written by another major version of PostgreSQL. */
  @Code(value = "node.other-version", kind = Kind.UNAVAILABLE)
  record OtherVersion(String home, String found, String wanted) implements NodeProblem {}

  /** The embedded server does not start on the data that are there. */
  @Code(value = "node.store-damaged", kind = Kind.UNAVAILABLE)
  record StoreDamaged(String home) implements NodeProblem {}

  /** The embedded server could not lay out new data; the reason is what its program said last. */
  @Code(value = "node.store-not-made", kind = Kind.UNAVAILABLE)
  record StoreNotMade(String home, String reason) implements NodeProblem {}

  /** A program of the operating system is not there. */
  @Code(value = "node.program-missing", kind = Kind.UNAVAILABLE)
  record ProgramMissing(String program) implements NodeProblem {}

  /** The address is not one of a PostgreSQL server. It is not repeated: it may hold a password. */
  @Code(value = "node.database-address", kind = Kind.INVALID)
  record DatabaseAddress() implements NodeProblem {}

  /** A password stands in the address, where the machine's other users can read it. */
  @Code(value = "node.password-in-address", kind = Kind.INVALID)
  record PasswordInAddress() implements NodeProblem {}

  /** Nobody answers at the address. */
  @Code(value = "node.database-unreachable", kind = Kind.UNAVAILABLE)
  record DatabaseUnreachable(String server) implements NodeProblem {}

  /** The server does not accept the user or the password. */
  @Code(value = "node.database-refuses", kind = Kind.UNAVAILABLE)
  record DatabaseRefuses(String server, String user) implements NodeProblem {}

  /** The server has no database of the name. */
  @Code(value = "node.database-missing", kind = Kind.UNAVAILABLE)
  record DatabaseMissing(String server) implements NodeProblem {}

  /** The server is older than what our SQL was written for. */
  @Code(value = "node.database-too-old", kind = Kind.UNAVAILABLE)
  record DatabaseTooOld(String server, String found, String wanted) implements NodeProblem {}

  /** The database cannot hold the letters of every language. */
  @Code(value = "node.database-encoding", kind = Kind.UNAVAILABLE)
  record DatabaseEncoding(String server, String found) implements NodeProblem {}

  /** The user may not make schemas in the database, as each room needs to. */
  @Code(value = "node.database-rights", kind = Kind.UNAVAILABLE)
  record DatabaseRights(String server, String user) implements NodeProblem {}

  /** Who makes the tables was not named: the application's own login must not own them. */
  @Code(value = "node.database-owner", kind = Kind.INVALID)
  record DatabaseOwner() implements NodeProblem {}

  /**
   * The application's login may do more than it should, or is not in the role that is granted to.
   */
  @Code(value = "node.database-login", kind = Kind.UNAVAILABLE)
  record DatabaseLogin(String server, String user, String role) implements NodeProblem {}

  /** No port has this number. */
  @Code(value = "node.port-impossible", kind = Kind.INVALID)
  record PortImpossible(String port) implements NodeProblem {}

  /** Another program has the port. */
  @Code(value = "node.port-taken", kind = Kind.UNAVAILABLE)
  record PortTaken(String port) implements NodeProblem {}

  /** The operating system keeps the port for others. */
  @Code(value = "node.port-denied", kind = Kind.UNAVAILABLE)
  record PortDenied(String port) implements NodeProblem {}

  /** A setting from the environment or the Java machine has a value that cannot be used. */
  @Code(value = "node.setting", kind = Kind.INVALID)
  record Setting(String name) implements NodeProblem {}
}
