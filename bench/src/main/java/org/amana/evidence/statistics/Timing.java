package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of one thing done several times, in milliseconds. */
record Timing(List<Double> millis) {

  Timing {
    millis = millis.stream().sorted().toList();
  }

  static Timing of(int times, Runnable work) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return new Timing(millis);
  }

  /** The duration that so much of all, 0 to 1, stay within. */
  double within(double share) {
    return millis.get((int) Math.ceil(share * millis.size()) - 1);
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-44s p50 %9.1f ms   p95 %9.1f ms   n %d",
        name,
        within(0.5),
        within(0.95),
        millis.size());
  }
}
