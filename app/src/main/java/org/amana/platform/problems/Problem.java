package org.amana.platform.problems;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that keeps a request from being carried out, as data.
 *
 * <p>Each room declares its problems as records, marked with {@link Code}, under a sealed interface
 * of its own. A problem never holds personal data: it is shown, logged and sent as it is.
 */
public interface Problem {

  default String code() {
    return mark().value();
  }

  default Kind kind() {
    return mark().kind();
  }

  /** Where in an input the problem lies, if it lies in one. */
  default Optional<Place> place() {
    return Optional.empty();
  }

  /** The fields that break rules, if the problem is one of input. */
  default List<Violation> violations() {
    return List.of();
  }

  /** The record's components by name: the arguments of its messages. */
  default Map<String, Object> arguments() {
    Map<String, Object> named = new LinkedHashMap<>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        named.put(component.getName(), accessor.invoke(this));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
    return named;
  }

  private Code mark() {
    Code mark = getClass().getAnnotation(Code.class);
    if (mark == null) {
      throw new IllegalStateException(getClass() + " has no code");
    }
    return mark;
  }
}
