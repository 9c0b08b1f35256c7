/** Long work: claimed in the database, shown while it runs, cancelled, taken over after a crash. */
@NullMarked
@ApplicationModule(
    id = "jobs",
    allowedDependencies = {"access", "language", "node", "problems", "sheets", "web"})
package org.amana.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
