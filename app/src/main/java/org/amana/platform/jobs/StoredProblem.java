package org.amana.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.Violation;

/** A problem that was kept, so that it can be told later in any reader's language. */
record StoredProblem(
    String code,
    Kind kind,
    Map<String, Object> arguments,
    Optional<Place> place,
    List<Violation> violations)
    implements Problem {}
