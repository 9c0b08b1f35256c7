package org.amana.protection.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amana.Amana;
import org.amana.AtABrowser;
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
    Ciphers ciphers = new Ciphers();
    for (int round = 0; round < 2; round++) {
      Duration length = round == 0 ? WARMING : MEASURED;
      System.out.println(round == 0 ? "first round, to warm up" : "second round");
      tell("keys and ciphers alone", measure(length, (_, _) -> ciphers.open()));
      tell("a page that protects nothing", measure(length, (who, _) -> read(who, "/")));
      tell("a protected record behind its page", measure(length, this::openBehindThePage));
      tell("a protected record, as a page", measure(length, this::openCase));
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

  private void openCase(AtABrowser who, Random random) throws IOException, InterruptedException {
    read(who, addressOf(who, random));
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

  private static void read(AtABrowser who, String page) throws IOException, InterruptedException {
    int status = who.open(page).statusCode();
    if (status != 200) {
      throw new IllegalStateException(page + " answered " + status);
    }
  }

  private interface Work {
    void once(AtABrowser who, Random random) throws Exception;
  }

  /** How long each piece of work took, in nanoseconds, sorted, and how many there were a second. */
  private record Figures(List<Long> nanos, double perSecond) {}

  private Figures measure(Duration length, Work work) throws Exception {
    long until = System.nanoTime() + length.toNanos();
    List<Long> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (AtABrowser who : people) {
        tasks.add(() -> repeat(until, who, work));
      }
      for (Future<List<Long>> done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
    }
    Collections.sort(all);
    return new Figures(all, all.size() / (length.toNanos() / 1e9));
  }

  private static List<Long> repeat(long until, AtABrowser who, Work work) throws Exception {
    Random random = new Random();
    List<Long> nanos = new ArrayList<>();
    for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
      work.once(who, random);
      nanos.add(System.nanoTime() - begun);
    }
    return nanos;
  }

  private static void tell(String what, Figures figures) {
    List<Long> nanos = figures.nanos();
    System.out.printf(
        "  %s: %,.0f a second, median %.1f ms, 99 %% %.1f ms, slowest %.1f ms%n",
        what,
        figures.perSecond(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        nanos.getLast() / 1e6);
  }

  private void mustBeInLog() {
    UUID one = id(addresses.getFirst());
    LogFilter about = LogFilter.about(new Subject("case", one));
    if (node.room(AuditLog.class).list(about, Optional.empty(), 10).entries().size() < 2) {
      throw new IllegalStateException("opened, and not in the log");
    }
  }
}
