package org.amana.protection.overview;

import java.util.Optional;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;

/** What can go wrong with a file of registration rates. */
public sealed interface OverviewProblem extends Problem {

  /** A column that is not known: what stands below it would be lost. */
  @Code(value = "overview.unknown-column", kind = Kind.INVALID)
  record UnknownColumn(Place at, String heading) implements OverviewProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** A column stands twice. */
  @Code(value = "overview.repeated-column", kind = Kind.INVALID)
  record RepeatedColumn(Place at, String heading) implements OverviewProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** A column is not there. */
  @Code(value = "overview.missing-column", kind = Kind.INVALID)
  record MissingColumn(Place at, String heading) implements OverviewProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** More rows than are read at once. */
  @Code(value = "overview.too-many-rows", kind = Kind.TOO_MUCH)
  record TooManyRows(int most) implements OverviewProblem {}
}
