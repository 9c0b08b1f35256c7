/**
 * The chronicle of a case: what was decided, done and promised for a person, step by step. A step
 * is added and never changed. Rooms that have to do with a case keep it here, and say what it
 * means.
 */
@NullMarked
@ApplicationModule(
    id = "chronicle",
    allowedDependencies = {
      "access",
      "audit",
      "cases",
      "language",
      "needtoknow",
      "node",
      "problems",
      "vault",
      "web"
    })
package org.amana.protection.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
