/** Looking after the lookers: the log and the searches, for auditors; who opened a file. */
@NullMarked
@ApplicationModule(
    id = "oversight",
    allowedDependencies = {
      "access",
      "audit",
      "language",
      "node",
      "problems",
      "searches",
      "sheets",
      "vault",
      "web"
    })
package org.amana.platform.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
