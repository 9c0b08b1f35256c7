/**
 * Consent: who may receive what about a person, for which purpose, until when. What is shared rests
 * on it, or on a duty that several people have approved; without either nothing is.
 */
@NullMarked
@ApplicationModule(
    id = "consent",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "identification",
      "intake",
      "language",
      "needtoknow",
      "node",
      "problems",
      "web",
      "world"
    })
package org.amana.protection.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
