package org.amana.protection.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.amana.Amana;
import org.amana.AtABrowser;
import org.amana.AtOnce;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.audit.AuditLog;
import org.amana.platform.audit.LogFilter;
import org.amana.platform.audit.Subject;
import org.amana.platform.node.Node;
import org.amana.platform.vault.Ciphers;
import org.amana.platform.vault.Seal;

/**
 * Protected records opened by people at their browsers, and behind the page, each with its entry in
 * the log. Beside it, in the same run, what no opening can go below: the same keys and ciphers
 * without page, database and log; and a page of the same server that protects nothing.
 */
final class OpenBenchmark {

  private static final String PHRASE = "nine boats on a quiet river";
  private static final int CASES = 1_000;
  private static final int AT_ONCE = 8;
  private static final Duration WARMING = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(30);

  private final Node node;
  private final int port;
  private final List<String> addresses = new ArrayList<>();
  private final List<AtABrowser> people = new ArrayList<>();
  private final List<BehindThePage> behind = new ArrayList<>();

  private OpenBenchmark(Node node, int port) {
    this.node = node;
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    try (Node node = new Node(Amana.class)) {
      int port = node.open(0, Map.of("amana.demo", "true", "amana.database-url", ""));
      new OpenBenchmark(node, port).run();
    }
  }

  private void run() throws Exception {
    node.room(Seal.class).setUp("seven camels cross the dune", 2, 3);
    comeIn();
    for (int number = 0; number < CASES; number++) {
      begin(number);
    }
    for (int number = 0; number < AT_ONCE; number++) {
      behind.add(
          new BehindThePage(node, people.get(number), name(number), id(addresses.get(number % 2))));
    }
    AtOnce all = new AtOnce(people);
    Ciphers ciphers = new Ciphers();
    for (int round = 0; round < 2; round++) {
      Duration length = round == 0 ? WARMING : MEASURED;
      System.out.println(round == 0 ? "first round, to warm up" : "second round");
      all.repeat(length, (_, _) -> ciphers.open()).tell("keys and ciphers alone");
      all.repeat(length, (who, _) -> AtOnce.read(who, "/")).tell("a page that protects nothing");
      all.repeat(length, this::openBehindThePage).tell("a protected record behind its page");
      all.repeat(length, this::openCase).tell("a protected record, as a page");
    }
    mustBeInLog();
    people.forEach(AtABrowser::close);
  }

  private void comeIn() throws Exception {
    DemoAccounts.Keys accounts = node.room(DemoAccounts.class).open();
    for (int i = 0; i < AT_ONCE; i++) {
      AtABrowser who = new AtABrowser(port);
      var _ =
          who.fill("/sign-in", "/sign-in", "signInName", name(i), "password", accounts.password());
      var _ =
          i < 2
              ? who.fill("/key", "/key/make", "phrase", PHRASE, "again", PHRASE)
              : who.fill("/key", "/key/unlock", "phrase", PHRASE);
      people.add(who);
    }
  }

  private static String name(int number) {
    return (number % 2 == 0 ? "case-worker" : "supervisor") + "@demo.example";
  }

  /** Two people of the same office begin them in turn. */
  private void begin(int number) throws IOException, InterruptedException {
    String made =
        people
            .get(number % 2)
            .fill(
                "/cases/new",
                "/cases/new",
                "purpose",
                "care",
                "given",
                "Generated",
                "family",
                "Person " + number,
                "facts",
                "Needs a bed tonight, and somebody who speaks her language. ".repeat(4),
                "note",
                "Told of a house by the sea. ".repeat(20));
    addresses.add(made.substring(made.indexOf("/cases/")));
  }

  private void openCase(AtABrowser who, Random random) throws Exception {
    AtOnce.read(who, addressOf(who, random));
  }

  private String addressOf(AtABrowser who, Random random) {
    int own = people.indexOf(who) % 2;
    return addresses.get(random.nextInt(CASES / 2) * 2 + own);
  }

  private void openBehindThePage(AtABrowser who, Random random) {
    behind.get(people.indexOf(who)).open(id(addressOf(who, random)));
  }

  private static UUID id(String address) {
    return UUID.fromString(address.substring("/cases/".length()));
  }

  private void mustBeInLog() {
    UUID one = id(addresses.getFirst());
    LogFilter about = LogFilter.about(new Subject("case", one));
    if (node.room(AuditLog.class).list(about, Optional.empty(), 10).entries().size() < 2) {
      throw new IllegalStateException("opened, and not in the log");
    }
  }
}
