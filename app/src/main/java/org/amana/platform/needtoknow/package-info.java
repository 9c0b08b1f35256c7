/** Who has to know of a protected file: its members, whom it concerns, and emergencies. */
@NullMarked
@ApplicationModule(
    id = "needtoknow",
    allowedDependencies = {
      "access",
      "audit",
      "custody",
      "language",
      "node",
      "problems",
      "vault",
      "web"
    })
package org.amana.platform.needtoknow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
