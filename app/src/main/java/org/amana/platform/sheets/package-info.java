/** Files with rows from outside, read as streams within limits: workbooks and separated values. */
@NullMarked
@ApplicationModule(
    id = "sheets",
    allowedDependencies = {"problems"})
package org.amana.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
