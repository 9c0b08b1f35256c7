package org.amana.evidence.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The measures that this node holds in memory. Editions never change, so a measure is right as long
 * as it is kept; the least recently used are let go when all together pass the bound.
 */
@Component
class Measures {

  private record Key(UUID edition, Indicator indicator, Breakdown breakdown) {}

  private final ObservationSql sql;
  private final long mostBytes;
  private final Map<Key, Measure> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<UUID, Dictionary> dictionaries = new HashMap<>();
  private final ReentrantLock loading = new ReentrantLock();

  Measures(ObservationSql sql, @Value("${amana.statistics.memory-mb:256}") long megabytes) {
    this.sql = sql;
    this.mostBytes = megabytes << 20;
  }

  Measure get(UUID edition, Indicator indicator, Breakdown breakdown) {
    Key key = new Key(edition, indicator, breakdown);
    Measure known = find(key);
    if (known != null) {
      return known;
    }
    loading.lock();
    try {
      Measure loadedMeanwhile = find(key);
      return loadedMeanwhile != null ? loadedMeanwhile : load(key);
    } finally {
      loading.unlock();
    }
  }

  /** What the measures held take of the heap. */
  synchronized long bytes() {
    return held.values().stream().mapToLong(Measure::bytes).sum();
  }

  private Measure load(Key key) {
    Measure measure =
        sql.measure(key.edition(), key.indicator(), key.breakdown(), dictionary(key.edition()));
    keep(key, measure);
    return measure;
  }

  /** The places and categories of an edition. */
  synchronized Dictionary dictionary(UUID edition) {
    return dictionaries.computeIfAbsent(edition, sql::dictionary);
  }

  private synchronized @Nullable Measure find(Key key) {
    return held.get(key);
  }

  private synchronized void keep(Key key, Measure measure) {
    held.put(key, measure);
    var oldest = held.entrySet().iterator();
    while (bytes() > mostBytes && held.size() > 1) {
      oldest.next();
      oldest.remove();
    }
  }
}
