package org.amana.protection.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amana.protection.cases.CaseId;

/**
 * What another room wants to be seen beside the question whether somebody is a victim, because the
 * two go on in step. Offered as a bean.
 *
 * @param stages of a case, of the work alone, in the language of the reader
 */
public record Alongside(Function<CaseId, List<Stage>> stages) {

  /**
   * Where something stands.
   *
   * @param since the day of its last step
   * @param due the day by which it wants its next one
   * @param address where more of it is, below the language
   */
  public record Stage(
      String name, String state, LocalDate since, Optional<LocalDate> due, String address) {}
}
