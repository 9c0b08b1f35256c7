/**
 * Exchange: cases in the form of IOM's Human Trafficking Case Data Standard, in and out, with a
 * report of what does not map.
 */
@NullMarked
@ApplicationModule(
    id = "exchange",
    allowedDependencies = {
      "access",
      "cases",
      "chronicle",
      "consent",
      "custody",
      "identification",
      "intake",
      "language",
      "needtoknow",
      "node",
      "problems",
      "sheets",
      "vault",
      "web"
    })
package org.amana.protection.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
