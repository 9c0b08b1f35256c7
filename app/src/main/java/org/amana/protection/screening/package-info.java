/** Screening: answers against indicators. It explains what they add up to, and never decides. */
@NullMarked
@ApplicationModule(
    id = "screening",
    allowedDependencies = {"language", "problems", "web"})
package org.amana.protection.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
