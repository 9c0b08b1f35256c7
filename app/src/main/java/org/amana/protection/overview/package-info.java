/**
 * What somebody sees at a glance: the day of those who work on cases, the desk of the authority,
 * and figures without cases for whoever coordinates, beside registration by area.
 */
@NullMarked
@ApplicationModule(
    id = "overview",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "language",
      "node",
      "problems",
      "sheets",
      "standards",
      "tasks",
      "web"
    })
package org.amana.protection.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
