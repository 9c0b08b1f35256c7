package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an imported case has no place among the questions of the house, or not in the same words:
 * it lies in the safe of the case and is given back as long as nobody changed what it stands
 * beside.
 *
 * @param single by the name of the field
 * @param rows by the code of a table that a case has several times
 * @param unread what the standard does not allow; it is never given out
 */
record Kept(Map<String, Held> single, Map<String, HeldRows> rows, List<Judged.Unread> unread) {

  static final Kept NOTHING = new Kept(Map.of(), Map.of(), List.of());

  /** The field of an event that says which one it is. */
  private static final String KIND_OF_ROW = "hte_Type";

  /**
   * A value.
   *
   * @param original as it was imported
   * @param then what the case would have given for it right after; empty when nothing
   */
  record Held(String original, String then) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Held[…]";
    }
  }

  /** The same of the rows of a table. */
  record HeldRows(List<Map<String, String>> original, List<Map<String, String>> then) {
    HeldRows {
      original = List.copyOf(original);
      then = List.copyOf(then);
    }

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "HeldRows[…]";
    }
  }

  Kept {
    single = Map.copyOf(single);
    rows = Map.copyOf(rows);
    unread = List.copyOf(unread);
  }

  /** What the case would not give back by itself. */
  static Kept of(
      Standard standard, StandardCase original, StandardCase then, List<Judged.Unread> unread) {
    Map<String, Held> single = new TreeMap<>();
    Map<String, HeldRows> rows = new TreeMap<>();
    for (Entity entity : standard.entities()) {
      if (entity.many()) {
        List<Map<String, String>> before = values(original, entity);
        List<Map<String, String>> after = values(then, entity);
        if (!before.isEmpty() && !before.equals(after)) {
          rows.put(entity.code(), new HeldRows(before, after));
        }
      } else {
        for (StandardField field : entity.fields()) {
          String value = original.value(field.name()).orElse("");
          String given = then.value(field.name()).orElse("");
          if (!value.isEmpty() && !value.equals(given)) {
            single.put(field.name(), new Held(value, given));
          }
        }
      }
    }
    return new Kept(single, rows, unread);
  }

  private static List<Map<String, String>> values(StandardCase of, Entity entity) {
    return of.of(entity.code()).stream().map(StandardCase.Part::values).toList();
  }

  /** What the case gives now, with what was kept of it where it still holds. */
  StandardCase with(Standard standard, StandardCase now) {
    List<StandardCase.Part> parts = new ArrayList<>();
    for (Entity entity : standard.entities()) {
      if (entity.many()) {
        rowsOf(entity, now)
            .forEach(values -> parts.add(new StandardCase.Part(entity.code(), values)));
      } else {
        parts.add(new StandardCase.Part(entity.code(), valuesOf(entity, now)));
      }
    }
    return new StandardCase(parts);
  }

  private Map<String, String> valuesOf(Entity entity, StandardCase now) {
    Map<String, String> values = new TreeMap<>();
    for (StandardField field : entity.fields()) {
      String given = now.value(field.name()).orElse("");
      Held held = single.get(field.name());
      String value = held != null && held.then().equals(given) ? held.original() : given;
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  /** Where somebody has changed one, those of other kinds stay as they were imported. */
  private List<Map<String, String>> rowsOf(Entity entity, StandardCase now) {
    List<Map<String, String>> given = values(now, entity);
    HeldRows held = rows.get(entity.code());
    if (held == null) {
      return given;
    }
    if (held.then().equals(given)) {
      return held.original();
    }
    List<Map<String, String>> both = new ArrayList<>(given);
    held.original().stream()
        .filter(row -> given.stream().noneMatch(one -> isSameKind(one, row)))
        .forEach(both::add);
    return both;
  }

  private static boolean isSameKind(Map<String, String> one, Map<String, String> other) {
    return one.getOrDefault(KIND_OF_ROW, "").equals(other.getOrDefault(KIND_OF_ROW, ""));
  }

  /** Without a value that no longer holds beside a decision of our own. */
  Kept without(String field) {
    Map<String, Held> left = new TreeMap<>(single);
    left.remove(field);
    return new Kept(left, rows, unread);
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "Kept[…]";
  }
}
