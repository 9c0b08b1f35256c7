/** The languages of the house: messages, plural rules, numbers, dates and digits. */
@NullMarked
@ApplicationModule(
    id = "language",
    allowedDependencies = {})
package org.amana.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
