package org.amana;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.custody.Unattended;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.Node;
import org.amana.platform.vault.Seal;

/** What is printed once the pages are open: where they are, and how one comes in. */
final class Opening {

  private final Node node;
  private final PrintWriter console;
  private final String address;
  private final Language reader = Language.of(Locale.getDefault());

  Opening(Node node, PrintWriter console, int port) {
    this.node = node;
    this.console = console;
    this.address = "http://127.0.0.1:" + port + "/";
  }

  void serving() {
    say("access.console.address", Map.of("address", address));
    node.room(Unattended.class).unseal();
    if (node.room(Seal.class).state() == Seal.State.SEALED) {
      say("custody.console.sealed", Map.of("address", address + "seal"));
    }
    node.room(Accounts.class)
        .firstLink()
        .ifPresent(
            token -> say("access.console.first", Map.of("link", address + "setup?token=" + token)));
  }

  void demo() {
    node.room(Unattended.class).unsealDemo();
    DemoAccounts.Keys keys = node.room(DemoAccounts.class).open();
    say("access.console.address", Map.of("address", address));
    say(
        "access.console.demo",
        Map.of("names", String.join(", ", keys.signInNames()), "password", keys.password()));
    say("custody.console.demo", Map.of());
    say("access.console.demo.first", Map.of());
  }

  private void say(String key, Map<String, Object> arguments) {
    console.println(node.room(Messages.class).text(reader, key, arguments));
    console.flush();
  }
}
