package org.amana.protection.directory;

import java.util.Optional;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;

/** What can go wrong with the directory. */
public sealed interface DirectoryProblem extends Problem {

  /** Somebody changed it since the page was opened. */
  @Code(value = "directory.changed-meanwhile", kind = Kind.CONFLICT)
  record ChangedMeanwhile() implements DirectoryProblem {}

  /** There is a provider of this name. */
  @Code(value = "directory.name-taken", kind = Kind.CONFLICT)
  record NameTaken() implements DirectoryProblem {}

  /** The provider has this service in this area already. */
  @Code(value = "directory.entered-before", kind = Kind.CONFLICT)
  record EnteredBefore() implements DirectoryProblem {}

  /** There is a plan of this name. */
  @Code(value = "directory.plan-taken", kind = Kind.CONFLICT)
  record PlanTaken() implements DirectoryProblem {}

  /** The plan has this service at this site already. */
  @Code(value = "directory.needed-before", kind = Kind.CONFLICT)
  record NeededBefore() implements DirectoryProblem {}

  /** A column that the directory does not have: what stands below it would be lost. */
  @Code(value = "directory.unknown-column", kind = Kind.INVALID)
  record UnknownColumn(Place at, String heading) implements DirectoryProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** A column stands twice. */
  @Code(value = "directory.repeated-column", kind = Kind.INVALID)
  record RepeatedColumn(Place at, String heading) implements DirectoryProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** A column is not there. */
  @Code(value = "directory.missing-column", kind = Kind.INVALID)
  record MissingColumn(Place at, String heading) implements DirectoryProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** More rows than are read at once. */
  @Code(value = "directory.too-many-rows", kind = Kind.TOO_MUCH)
  record TooManyRows(int most) implements DirectoryProblem {}
}
