package org.amana.platform.node;

/** Whether this process may do anything on this machine. PostgreSQL refuses to run that way. */
final class Superuser {

  private Superuser() {}

  static boolean isRunningThis() {
    return "root".equals(System.getProperty("user.name"));
  }
}
