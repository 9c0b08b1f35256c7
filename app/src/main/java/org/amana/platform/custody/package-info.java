/** The keepers of the keys: ceremonies of the seal, and each person's own phrase. */
@NullMarked
@ApplicationModule(
    id = "custody",
    allowedDependencies = {"access", "audit", "node", "problems", "vault", "web"})
package org.amana.platform.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
