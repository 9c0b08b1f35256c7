/**
 * Rights: what a person is owed on a day, in one place: their status, the law that it rests on,
 * what follows from it and whether it was begun, and which variant of the procedures is theirs.
 */
@NullMarked
@ApplicationModule(
    id = "rights",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "identification",
      "intake",
      "language",
      "needtoknow",
      "problems",
      "procedures",
      "standards",
      "vault",
      "web"
    })
package org.amana.protection.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
