/**
 * Procedures: what is done, step by step, for each right of a person, from the notice of their
 * rights to the closing of the case. Each is a data file; a deployment adds its own.
 */
@NullMarked
@ApplicationModule(
    id = "procedures",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "consent",
      "identification",
      "language",
      "needtoknow",
      "node",
      "problems",
      "vault",
      "web",
      "world"
    })
package org.amana.protection.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
