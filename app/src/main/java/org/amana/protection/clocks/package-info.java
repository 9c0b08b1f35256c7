/**
 * Clocks: periods that the law gives a person, such as the one to recover and reflect; when they
 * end, what they keep away meanwhile, and that nobody forgets them.
 */
@NullMarked
@ApplicationModule(
    id = "clocks",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "identification",
      "language",
      "needtoknow",
      "node",
      "problems",
      "procedures",
      "web"
    })
package org.amana.protection.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
