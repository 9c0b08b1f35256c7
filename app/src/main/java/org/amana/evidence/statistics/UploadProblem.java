package org.amana.evidence.statistics;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a file between its upload and its import. */
sealed interface UploadProblem extends Problem {

  /** Its bytes were removed, because its import had failed or was cancelled before. */
  @Code(value = "statistics.upload-gone", kind = Kind.NOT_FOUND)
  record Gone() implements UploadProblem {}
}
