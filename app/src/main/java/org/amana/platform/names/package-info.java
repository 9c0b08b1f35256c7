/** Personal names written in many ways, turned into what a blind index can compare. */
@NullMarked
@ApplicationModule(
    id = "names",
    allowedDependencies = {})
package org.amana.platform.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
