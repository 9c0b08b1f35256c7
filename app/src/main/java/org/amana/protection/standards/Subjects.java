package org.amana.protection.standards;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.directory.Directory;
import org.amana.protection.directory.OfferId;
import org.amana.protection.procedures.Handbook;
import org.springframework.stereotype.Component;

/** What can be reviewed, in the version of this moment. */
@Component
class Subjects {

  private final Handbook handbook;
  private final Directory directory;
  private final MeasureSql measures;

  Subjects(Handbook handbook, Directory directory, MeasureSql measures) {
    this.handbook = handbook;
    this.directory = directory;
    this.measures = measures;
  }

  /**
   * The subject of a kind and a code or id.
   *
   * @throws ProblemException {@code common.not-found}
   */
  Subject get(String kind, String of) {
    return Arrays.stream(Subject.Kind.values())
        .filter(one -> one.code().equals(kind))
        .findFirst()
        .flatMap(known -> find(known, of))
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private Optional<Subject> find(Subject.Kind kind, String of) {
    return switch (kind) {
      case PROCEDURE ->
          handbook
              .find(of)
              .map(
                  entry ->
                      new Subject(
                          kind, of, entry.version().version(), entry.words().in(Language.ENGLISH)));
      case SERVICE ->
          id(of)
              .flatMap(id -> directory.findOffer(new OfferId(id)))
              .map(named -> new Subject(kind, of, named.offer().version(), named.by().name()));
      case MEASURE -> id(of).flatMap(measures::find).map(Measure::subject);
    };
  }

  private static Optional<UUID> id(String of) {
    try {
      return Optional.of(UUID.fromString(of));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
