package org.amana.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.amana.platform.node.Node;
import org.amana.platform.vault.Turns;
import org.amana.platform.vault.Vault;

/** Gives somebody of a running node a password and an app for codes. */
public final class SeededCodeApp {

  private SeededCodeApp() {}

  public static void make(Node node, Person person, String password) {
    node.room(PersonSql.class).setPassword(person.id(), new Passwords(new Turns()).hash(password));
    Codes codes = node.room(Codes.class);
    codes.begin(person.id());
    codes.confirm(person.id(), codes.pending(person.id()).orElseThrow().code(before()));
  }

  /** A code that was not used yet. */
  public static String code(Node node, Person person) {
    CodeAppSql apps = node.room(CodeAppSql.class);
    UUID app = apps.find(person.id(), true).orElseThrow();
    byte[] secret = node.room(Vault.class).reveal(apps.secret(app), Codes.place(app));
    return new CodeSecret(secret).code(before() + 1);
  }

  private static long before() {
    return Instant.now().getEpochSecond() / 30 - 1;
  }
}
