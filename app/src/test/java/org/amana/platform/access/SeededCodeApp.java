package org.amana.platform.access;

import org.amana.platform.node.Node;

/** Gives somebody of a running node a password and an app for codes. */
public final class SeededCodeApp {

  private SeededCodeApp() {}

  public static void make(Node node, Person person, String password) {
    node.room(PersonSql.class).setPassword(person.id(), new Passwords().hash(password));
    node.room(Codes.class).begin(person.id());
  }
}
