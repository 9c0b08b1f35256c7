/** The layout, the components that every page uses, and the pages that belong to no wing. */
@NullMarked
@ApplicationModule(
    id = "web",
    allowedDependencies = {"language", "node", "problems", "sheets"})
package org.amana.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
