package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.platform.language.Words;

/** Counts what becomes of the rows of a file. */
final class Tally {

  /** Faults told one by one; all are counted. */
  static final int MOST_PLACES = 200;

  private static final int MOST_LINES = 500;
  private static final int LONGEST_COLUMN = 100;

  private final Standard standard;
  private final Map<Cause, Counted> faults = new LinkedHashMap<>();
  private final Map<Cause, Counted> kept = new HashMap<>();
  private final List<Fault> places = new ArrayList<>();
  private long imported;
  private long flagged;
  private long setAside;

  private record Cause(String column, String key) {}

  private record Counted(long rows, long first) {

    static Counted both(Counted one, Counted other) {
      return new Counted(one.rows + other.rows, one.first);
    }
  }

  Tally(Standard standard) {
    this.standard = standard;
  }

  /** A row of which no case comes, or of which it is not said yet what is kept. */
  void add(Judged row, Kept left) {
    List<Fault> all = new ArrayList<>(row.faults());
    row.setAside().ifPresent(reason -> all.addFirst(new Fault(row.row(), "", reason)));
    if (!row.isTaken()) {
      setAside++;
    } else if (all.isEmpty()) {
      imported++;
    } else {
      flagged++;
    }
    Set<Cause> seen = new HashSet<>();
    for (Fault fault : all) {
      String column = shortened(fault.column());
      count(faults, seen, new Cause(column, fault.key()), row.row());
      if (places.size() < MOST_PLACES) {
        places.add(new Fault(fault.row(), column, fault.reason()));
      }
    }
    Stream.concat(left.single().keySet().stream(), fieldsOf(left))
        .forEach(name -> count(kept, seen, new Cause(name, ""), row.row()));
  }

  private static Stream<String> fieldsOf(Kept left) {
    return left.rows().values().stream()
        .flatMap(rows -> rows.original().stream())
        .flatMap(values -> values.keySet().stream());
  }

  private static void count(Map<Cause, Counted> counts, Set<Cause> seen, Cause cause, long row) {
    boolean isFull = counts.size() >= MOST_LINES && !counts.containsKey(cause);
    if (seen.add(cause) && !isFull) {
      counts.merge(cause, new Counted(1, row), Counted::both);
    }
  }

  private static String shortened(String column) {
    return column.length() > LONGEST_COLUMN ? column.substring(0, LONGEST_COLUMN) + "…" : column;
  }

  Account account() {
    return new Account(
        imported + flagged + setAside,
        imported,
        flagged,
        setAside,
        lines(faults).toList(),
        standard.fields().stream()
            .map(field -> new Cause(field.name(), ""))
            .filter(kept::containsKey)
            .flatMap(cause -> lines(Map.of(cause, Objects.requireNonNull(kept.get(cause)))))
            .toList(),
        places);
  }

  private Stream<Account.Line> lines(Map<Cause, Counted> counts) {
    return counts.entrySet().stream()
        .map(
            count ->
                new Account.Line(
                    count.getKey().column(),
                    words(count.getKey().column()),
                    count.getKey().key(),
                    count.getValue().rows(),
                    count.getValue().first()));
  }

  private Optional<Words> words(String column) {
    return standard.find(column).map(StandardField::words);
  }
}
