/**
 * Intake: what is asked of a person, and what they answered. It keeps nothing and knows no cases.
 */
@NullMarked
@ApplicationModule(
    id = "intake",
    allowedDependencies = {"language", "needtoknow", "problems", "web", "world"})
package org.amana.protection.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
