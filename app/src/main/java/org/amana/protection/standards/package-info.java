/**
 * Standards: procedures, services and measures held against guidelines and the rights of victims,
 * and which forms of exploitation a law covers. It holds nothing about anybody.
 */
@NullMarked
@ApplicationModule(
    id = "standards",
    allowedDependencies = {
      "access",
      "directory",
      "language",
      "node",
      "problems",
      "procedures",
      "sheets",
      "web"
    })
package org.amana.protection.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
