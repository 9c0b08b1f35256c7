package org.amana.evidence.statistics;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What keeps a question about the statistics from being answered. */
sealed interface QuestionProblem extends Problem {

  /** No edition has this name. */
  @Code(value = "statistics.unknown-dataset", kind = Kind.NOT_FOUND)
  record UnknownDataset(String dataset, String accepted) implements QuestionProblem {}

  /** The edition holds records of persons, not counts, or the other way round. */
  @Code(value = "statistics.wrong-form", kind = Kind.INVALID)
  record WrongForm(String dataset) implements QuestionProblem {}

  /** A parameter that must be there is not. */
  @Code(value = "statistics.missing-parameter", kind = Kind.INVALID)
  record MissingParameter(String parameter) implements QuestionProblem {}

  /** A parameter that nobody reads. Figures are never sorted, so there is none for that either. */
  @Code(value = "statistics.unknown-parameter", kind = Kind.INVALID)
  record UnknownParameter(String parameter, String accepted) implements QuestionProblem {}

  /** A value that is none of those that the parameter takes. */
  @Code(value = "statistics.unknown-value", kind = Kind.INVALID)
  record UnknownValue(String parameter, String value, String accepted) implements QuestionProblem {}

  /** Not years, or not in their order. */
  @Code(value = "statistics.bad-years", kind = Kind.INVALID)
  record BadYears(String value) implements QuestionProblem {}

  /** A name that no State, region or subregion has, or that several have. */
  @Code(value = "statistics.unknown-place", kind = Kind.INVALID)
  record UnknownPlace(String value) implements QuestionProblem {}

  /** Breakdowns that the publisher does not cross. */
  @Code(value = "statistics.not-crossed", kind = Kind.INVALID)
  record NotCrossed(String by) implements QuestionProblem {}

  /** More axes than a table has. */
  @Code(value = "statistics.too-many-axes", kind = Kind.INVALID)
  record TooManyAxes(int most) implements QuestionProblem {}

  /** More figures than a node counts at once. */
  @Code(value = "statistics.table-too-large", kind = Kind.TOO_MUCH)
  record TableTooLarge(int most) implements QuestionProblem {}
}
