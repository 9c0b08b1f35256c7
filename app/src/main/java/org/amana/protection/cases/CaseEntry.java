package org.amana.protection.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A case in a list: of the work alone.
 *
 * @param version counts its changes
 * @param lacks the answers that every record should carry and this one does not: codes such as
 *     {@code sex}
 * @param marks what a list says of it
 */
public record CaseEntry(
    CaseId id,
    CaseReference reference,
    LocalDate begunOn,
    long version,
    Set<String> lacks,
    Set<Mark> marks) {
  public CaseEntry {
    marks = Set.copyOf(marks);
    lacks = Collections.unmodifiableSet(new LinkedHashSet<>(lacks));
  }

  /**
   * What every record should carry and this one does not: answers and safeguards (A/RES/64/293,
   * paragraph 16(d)).
   */
  public Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>(lacks);
    if (!marks.contains(Mark.RIGHTS_TOLD)) {
      missing.add("rights");
    }
    return missing;
  }

  /** What became of it, for whoever reads a list. */
  public List<Mark> told() {
    return marks.stream().filter(mark -> mark != Mark.RIGHTS_TOLD).sorted().toList();
  }
}
