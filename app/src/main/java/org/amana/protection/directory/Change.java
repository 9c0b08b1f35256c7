package org.amana.protection.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.PersonId;

/**
 * A change of an entry.
 *
 * @param by empty when a command or the demonstration did it
 * @param before what stood in each field that it changed
 */
record Change(Optional<PersonId> by, Instant at, Map<String, String> before) {

  Change {
    before = Map.copyOf(before);
  }

  /** The values of the one that are others in the other. */
  static Map<String, String> replaced(Map<String, String> before, Map<String, String> after) {
    Map<String, String> replaced = new LinkedHashMap<>();
    before.forEach(
        (field, value) -> {
          if (!value.equals(after.get(field))) {
            replaced.put(field, value);
          }
        });
    return replaced;
  }
}
