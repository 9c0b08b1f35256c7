/** Published statistics: editions read in, figures explained and traced to their rows. */
@NullMarked
@ApplicationModule(
    id = "statistics",
    allowedDependencies = {
      "access",
      "jobs",
      "language",
      "node",
      "problems",
      "sheets",
      "web",
      "world"
    })
package org.amana.evidence.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
