package org.amana.platform.audit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amana.platform.audit.CheckSql.LastLogged;

/** Compares rows as they stand with what was last logged of them. */
final class RowCheck {

  private final String kind;
  private final Map<UUID, LastLogged> logged;

  /** The differing rows by the index of the entry that knows better, and by name. */
  private final TreeMap<Long, Fault> faults = new TreeMap<>(Comparator.naturalOrder());

  RowCheck(String kind, Map<UUID, LastLogged> logged) {
    this.kind = kind;
    this.logged = logged;
  }

  /** The first fault in the order of the log; rows that it does not know come last. */
  Optional<Fault> check(LiveRows rows) {
    rows.tellEach(this::compare);
    logged.forEach((id, last) -> last.digest().ifPresent(_ -> differs(id, last.index())));
    return faults.values().stream().findFirst();
  }

  private void compare(UUID id, long version, String digest) {
    LastLogged last = logged.remove(id);
    if (last == null) {
      faults.putIfAbsent(Long.MAX_VALUE, new Fault.RowUnlogged(name(id)));
    } else if (last.version() != version || !last.digest().equals(Optional.of(digest))) {
      differs(id, last.index());
    }
  }

  private void differs(UUID id, long index) {
    faults.putIfAbsent(
        index < 0 ? Long.MAX_VALUE - 1 : index, new Fault.RowDiffers(name(id), index));
  }

  private String name(UUID id) {
    return new Subject(kind, id).toString();
  }
}
