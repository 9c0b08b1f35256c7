/**
 * Identification: whether a person is a victim of trafficking, presumed first and then decided by
 * the competent authority, step by step and with reasons.
 */
@NullMarked
@ApplicationModule(
    id = "identification",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "intake",
      "language",
      "needtoknow",
      "problems",
      "web"
    })
package org.amana.protection.identification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
