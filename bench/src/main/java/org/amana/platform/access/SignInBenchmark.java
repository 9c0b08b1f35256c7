package org.amana.platform.access;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amana.Amana;
import org.amana.AtABrowser;
import org.amana.platform.node.Node;
import org.amana.platform.vault.Turns;

/**
 * Fifty people who sign in at the same moment, each password compared at its full cost, and readers
 * of a public page meanwhile. Beside it the same comparisons alone, which no sign-in can go below,
 * and the same readers while nobody signs in.
 */
final class SignInBenchmark {

  private static final int PEOPLE = 50;
  private static final int READERS = 4;
  private static final Duration READING = Duration.ofSeconds(10);
  private static final String PASSWORD = "seven quiet harbours";

  private final Node node;
  private final int port;
  private final Passwords passwords = new Passwords(new Turns());
  private final String hash = passwords.hash(PASSWORD);

  private SignInBenchmark(Node node, int port) {
    this.node = node;
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    try (Node node = new Node(Amana.class)) {
      int port = node.open(0, Map.of("amana.database-url", ""));
      new SignInBenchmark(node, port).run();
    }
  }

  private void run() throws Exception {
    addPeople();
    for (String round : List.of("first round, to warm up", "second round")) {
      System.out.println(round);
      compareAlone();
      tellPages("pages while nobody signs in", readFor(READING));
      signInTogether();
    }
  }

  private void addPeople() {
    for (int number = 0; number < PEOPLE; number++) {
      Person person =
          node.room(Accounts.class)
              .add(
                  new NewPerson("Generated", signInName(number), "An office", Set.of(Role.READER)));
      node.room(PersonSql.class).setPassword(person.id(), hash);
    }
  }

  private static String signInName(int number) {
    return "generated" + number + "@example.org";
  }

  private void compareAlone() throws Exception {
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      List<Callable<Boolean>> tasks =
          Collections.nCopies(PEOPLE, () -> passwords.matches(PASSWORD, hash));
      for (Future<Boolean> same : threads.invokeAll(tasks)) {
        if (!same.get()) {
          throw new IllegalStateException("the right password was not recognised");
        }
      }
    }
    System.out.printf("  %d passwords compared alone: %.1f s%n", PEOPLE, seconds(begun));
  }

  /** Everybody has the form before them, and sends it when the last one has. */
  private void signInTogether() throws Exception {
    resetPeaks();
    AtomicBoolean isOver = new AtomicBoolean();
    CountDownLatch ready = new CountDownLatch(PEOPLE);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Double>> signIns = new ArrayList<>();
      for (int number = 0; number < PEOPLE; number++) {
        String name = signInName(number);
        signIns.add(threads.submit(() -> signIn(name, ready)));
      }
      List<Future<List<Long>>> readers = new ArrayList<>();
      for (int number = 0; number < READERS; number++) {
        readers.add(threads.submit(() -> readUntil(isOver)));
      }
      List<Double> taken = new ArrayList<>();
      for (Future<Double> signIn : signIns) {
        taken.add(signIn.get());
      }
      isOver.set(true);
      Collections.sort(taken);
      System.out.printf(
          "  %d at the same moment: all of them in, median %.1f s, last %.1f s, heap at most %d"
              + " MB%n",
          PEOPLE, taken.get(PEOPLE / 2), taken.getLast(), peak() >> 20);
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> reader : readers) {
        nanos.addAll(reader.get());
      }
      tellPages("pages meanwhile", nanos);
    }
  }

  private double signIn(String name, CountDownLatch ready) throws Exception {
    try (AtABrowser who = new AtABrowser(port)) {
      var _ = who.open("/sign-in");
      ready.countDown();
      ready.await();
      long begun = System.nanoTime();
      String to = who.fill("/sign-in", "/sign-in", "signInName", name, "password", PASSWORD);
      if (to.endsWith("/sign-in")) {
        throw new IllegalStateException("somebody was not let in");
      }
      return seconds(begun);
    }
  }

  private List<Long> readFor(Duration length) throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<List<Long>>> readers = new ArrayList<>();
      for (int number = 0; number < READERS; number++) {
        readers.add(threads.submit(() -> readUntil(isOver)));
      }
      Thread.sleep(length);
      isOver.set(true);
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> reader : readers) {
        nanos.addAll(reader.get());
      }
      return nanos;
    }
  }

  private List<Long> readUntil(AtomicBoolean isOver) throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (AtABrowser reader = new AtABrowser(port)) {
      while (!isOver.get()) {
        long begun = System.nanoTime();
        if (reader.open("/").statusCode() != 200) {
          throw new IllegalStateException("a page was not served");
        }
        nanos.add(System.nanoTime() - begun);
      }
    }
    return nanos;
  }

  private static void tellPages(String what, List<Long> nanos) {
    Collections.sort(nanos);
    System.out.printf(
        "  %s: %,d, median %.1f ms, 99 %% %.1f ms, slowest %.1f ms%n",
        what,
        nanos.size(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        nanos.getLast() / 1e6);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
