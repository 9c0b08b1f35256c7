/** Where this deployment keeps its data, and the PostgreSQL that it runs on. */
@NullMarked
@ApplicationModule(
    id = "node",
    allowedDependencies = {"problems"})
package org.amana.platform.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
