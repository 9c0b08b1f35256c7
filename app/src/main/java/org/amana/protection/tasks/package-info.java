/**
 * Tasks of cases, and reminders of whatever falls due: who is to do something until when, who was
 * told of it, and who hears of it when nobody did it.
 */
@NullMarked
@ApplicationModule(
    id = "tasks",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "clocks",
      "jobs",
      "language",
      "needtoknow",
      "node",
      "problems",
      "vault",
      "web"
    })
package org.amana.protection.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
