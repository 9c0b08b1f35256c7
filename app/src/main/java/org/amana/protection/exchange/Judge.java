package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds one case of a file against the standard. Nothing of it is lost: what is wrong is kept as it
 * stood.
 */
final class Judge {

  private final Standard standard;

  Judge(Standard standard) {
    this.standard = standard;
  }

  Judged judge(RawCase raw) {
    Verdict verdict = new Verdict(raw.row());
    raw.parts().forEach(verdict::add);
    return verdict.judged(raw);
  }

  /** What is found while one case is read. */
  private final class Verdict {

    private final long row;
    private final Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
    private final List<Judged.Unread> unread = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Verdict(long row) {
      this.row = row;
    }

    /** Fields side by side are of the first row of each table. */
    void add(RawCase.RawPart part) {
      Map<String, Map<String, String>> begun = new LinkedHashMap<>();
      part.values().forEach((name, value) -> add(part.entity(), name, value, begun));
      begun.forEach(this::keep);
    }

    private void add(
        String entity,
        String name,
        RawCase.RawValue value,
        Map<String, Map<String, String>> begun) {
      Optional<StandardField> field =
          standard
              .find(name)
              .filter(known -> entity.isEmpty() || standard.entityOf(known).code().equals(entity));
      if (field.isEmpty()) {
        fault(name, Fault.Reason.UNKNOWN_FIELD, texts(value));
        return;
      }
      if (!(value instanceof RawCase.RawValue.Texts(List<String> texts))) {
        fault(name, Fault.Reason.NO_VALUE, List.of());
        return;
      }
      Reading reading = Reading.of(field.get(), texts);
      reading.reason().ifPresent(reason -> fault(name, reason, reading.wrong()));
      if (!reading.value().isEmpty()) {
        begun
            .computeIfAbsent(standard.entityOf(field.get()).code(), _ -> new TreeMap<>())
            .put(name, reading.value());
      }
    }

    private static List<String> texts(RawCase.RawValue value) {
      return value instanceof RawCase.RawValue.Texts(List<String> texts) ? texts : List.of();
    }

    private void fault(String name, Fault.Reason reason, List<String> texts) {
      faults.add(new Fault(row, name, reason));
      texts.forEach(text -> unread.add(new Judged.Unread(name, text)));
    }

    private void keep(String entity, Map<String, String> values) {
      List<Map<String, String>> rows = found.computeIfAbsent(entity, _ -> new ArrayList<>());
      if (rows.isEmpty() || standard.findEntity(entity).filter(Entity::many).isPresent()) {
        rows.add(values);
        return;
      }
      values.forEach(
          (name, value) -> {
            String before = rows.getFirst().putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
              fault(name, Fault.Reason.SEVERAL, List.of(value));
            }
          });
    }

    Judged judged(RawCase raw) {
      List<StandardCase.Part> parts = new ArrayList<>();
      for (Entity entity : standard.entities()) {
        found
            .getOrDefault(entity.code(), List.of())
            .forEach(values -> parts.add(new StandardCase.Part(entity.code(), values)));
      }
      StandardCase whole = new StandardCase(parts);
      Optional<Fault.Reason> setAside =
          !raw.isRecord()
              ? Optional.of(Fault.Reason.NO_RECORD)
              : Optional.of(Fault.Reason.NOTHING_KNOWN).filter(_ -> whole.isEmpty());
      return new Judged(row, raw.id(), whole, unread, faults, setAside);
    }
  }
}
