package org.amana.protection.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A case in a list: of the work alone.
 *
 * @param version counts its changes
 * @param lacks what every record should carry and this one does not: codes such as {@code sex}
 */
public record CaseEntry(
    CaseId id, CaseReference reference, LocalDate begunOn, long version, Set<String> lacks) {
  public CaseEntry {
    lacks = Collections.unmodifiableSet(new LinkedHashSet<>(lacks));
  }
}
