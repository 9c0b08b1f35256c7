/** States and territories, their codes, regions and names at a date; labels resolved to them. */
@NullMarked
@ApplicationModule(
    id = "world",
    allowedDependencies = {"language", "problems", "sheets", "web"})
package org.amana.platform.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
