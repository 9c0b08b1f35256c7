/**
 * Keys: the seal of the node, encryption at rest, and the keys of people and of what they protect.
 */
@NullMarked
@ApplicationModule(
    id = "vault",
    allowedDependencies = {"names", "node", "problems"})
package org.amana.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
