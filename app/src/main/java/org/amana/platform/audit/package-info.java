/** What was done with what is entrusted: written before it is shown, sealed, and provable later. */
@NullMarked
@ApplicationModule(
    id = "audit",
    allowedDependencies = {"language", "node", "problems", "vault"})
package org.amana.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
