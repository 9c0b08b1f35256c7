/**
 * Directory: who helps where, whom they take, and how many places are free. It holds nothing about
 * anybody who is helped.
 */
@NullMarked
@ApplicationModule(
    id = "directory",
    allowedDependencies = {
      "access",
      "audit",
      "consent",
      "language",
      "node",
      "problems",
      "procedures",
      "sheets",
      "vault",
      "web",
      "world"
    })
package org.amana.protection.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
