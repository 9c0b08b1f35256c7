/** Who may do what: people, organisations, roles, sign-in and sessions. */
@NullMarked
@ApplicationModule(
    id = "access",
    allowedDependencies = {
      "audit",
      "language",
      "node",
      "problems",
      "sheets",
      "vault",
      "web",
      "world"
    })
package org.amana.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
