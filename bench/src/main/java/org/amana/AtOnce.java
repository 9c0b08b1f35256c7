package org.amana;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People at their browsers who do the same again and again, all at the same time. */
public record AtOnce(List<AtABrowser> people) {

  public AtOnce {
    people = List.copyOf(people);
  }

  /** What each of them does. */
  public interface Work {
    void once(AtABrowser who, Random random) throws Exception;
  }

  /**
   * How long each piece of work took.
   *
   * @param nanos sorted
   */
  public record Figures(List<Long> nanos, double perSecond) {

    public void tell(String what) {
      System.out.printf(
          "  %s: %,.0f a second, median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, slowest %.1f ms%n",
          what, perSecond, at(50), at(95), at(99), nanos.getLast() / 1e6);
    }

    private double at(int percent) {
      return nanos.get(nanos.size() * percent / 100) / 1e6;
    }
  }

  public Figures repeat(Duration length, Work work) throws Exception {
    long until = System.nanoTime() + length.toNanos();
    List<Long> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (AtABrowser who : people) {
        tasks.add(() -> repeat(until, who, work));
      }
      for (Future<List<Long>> done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
    }
    Collections.sort(all);
    return new Figures(List.copyOf(all), all.size() / (length.toNanos() / 1e9));
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

  /** Opens a page, which must be there. */
  public static void read(AtABrowser who, String page) throws Exception {
    int status = who.open(page).statusCode();
    if (status != 200) {
      throw new IllegalStateException(page + " answered " + status);
    }
  }
}
