package org.amana.evidence.statistics;

import java.util.Optional;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;

/** Why a file of statistics is not taken. Nothing of it is kept then. */
sealed interface ImportProblem extends Problem {

  Place at();

  @Override
  default Optional<Place> place() {
    return Optional.of(at());
  }

  /** It has several sheets, and none that is known by its name. */
  @Code(value = "statistics.several-sheets", kind = Kind.INVALID)
  record SeveralSheets(Place at) implements ImportProblem {}

  /** The first row does not say who published it. */
  @Code(value = "statistics.no-publisher", kind = Kind.INVALID)
  record NoPublisher(Place at) implements ImportProblem {}

  /** The second row has no date in the form 14/04/2025. */
  @Code(value = "statistics.no-date", kind = Kind.INVALID)
  record NoDate(Place at) implements ImportProblem {}

  /** A heading is not there, or is written otherwise. */
  @Code(value = "statistics.missing-column", kind = Kind.INVALID)
  record MissingColumn(Place at, String heading) implements ImportProblem {}

  /** A heading that the form does not have: what stands below it would be lost. */
  @Code(value = "statistics.unknown-column", kind = Kind.INVALID)
  record UnknownColumn(Place at, String heading) implements ImportProblem {}

  /** A heading stands twice. */
  @Code(value = "statistics.repeated-column", kind = Kind.INVALID)
  record RepeatedColumn(Place at, String heading) implements ImportProblem {}

  /** A cell to the right of all headings. */
  @Code(value = "statistics.cell-without-heading", kind = Kind.INVALID)
  record CellWithoutHeading(Place at) implements ImportProblem {}

  /** Headings and nothing below them. */
  @Code(value = "statistics.no-rows", kind = Kind.INVALID)
  record NoRows(Place at) implements ImportProblem {}

  /** A formula where a value belongs: what it shows depends on the program that opens it. */
  @Code(value = "statistics.formula", kind = Kind.INVALID)
  record Formula(Place at) implements ImportProblem {}

  /** Neither a whole number nor the mark of a suppressed one. */
  @Code(value = "statistics.not-a-number", kind = Kind.INVALID)
  record NotANumber(Place at, String value) implements ImportProblem {}

  /** More than half of the rows would be quarantined: it is not the file that it seems to be. */
  @Code(value = "statistics.mostly-unreadable", kind = Kind.INVALID)
  record MostlyUnreadable(Place at, int quarantined, int read) implements ImportProblem {}

  /** The headings of the file are those of neither release. */
  @Code(value = "statistics.unknown-form", kind = Kind.INVALID)
  record UnknownForm(Place at) implements ImportProblem {}

  /** A variable with more different values than a code of 16 bits can tell apart. */
  @Code(value = "statistics.too-many-values", kind = Kind.INVALID)
  record TooManyValues(Place at) implements ImportProblem {}

  /** A name for an edition has small letters, digits and hyphens. */
  @Code(value = "statistics.bad-edition-name", kind = Kind.INVALID)
  record BadEditionName(Place at, String name) implements ImportProblem {}

  /** The name belongs to an edition with other content. */
  @Code(value = "statistics.edition-name-taken", kind = Kind.CONFLICT)
  record EditionNameTaken(Place at, String name) implements ImportProblem {}
}
