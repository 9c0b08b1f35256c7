/** What can go wrong, said once for page, JSON and command line. */
@NullMarked
@ApplicationModule(
    id = "problems",
    allowedDependencies = {"language"})
package org.amana.platform.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
