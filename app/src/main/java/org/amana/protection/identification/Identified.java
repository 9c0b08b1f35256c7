package org.amana.protection.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.protection.cases.CaseId;

/**
 * It was decided how far the identification of a person has come; told within the transaction.
 *
 * @param mayBeChild whether they were, or may have been, a child then
 * @param childThen the same, empty when the decision did not ask
 * @param purposes of exploitation that were found, by their codes; none when it did not ask
 */
public record Identified(
    CaseId id,
    Status status,
    LocalDate on,
    boolean mayBeChild,
    Optional<Boolean> childThen,
    List<String> purposes) {

  public Identified {
    purposes = List.copyOf(purposes);
  }

  /** Hides what was found. */
  @Override
  public String toString() {
    return "Identified[" + id + "]";
  }
}
