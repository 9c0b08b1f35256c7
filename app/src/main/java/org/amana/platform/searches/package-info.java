/** Looking for people by what is encrypted: with a reason, not often, and written down. */
@NullMarked
@ApplicationModule(
    id = "searches",
    allowedDependencies = {"audit", "names", "node", "problems", "vault"})
package org.amana.platform.searches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
