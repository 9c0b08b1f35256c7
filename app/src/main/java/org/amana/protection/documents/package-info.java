/**
 * Documents of a case: papers, reports and pictures that are handed in, as rebuilt copies that
 * nothing came along with, under a key of their own in the safe of the case.
 */
@NullMarked
@ApplicationModule(
    id = "documents",
    allowedDependencies = {
      "access",
      "audit",
      "cases",
      "chronicle",
      "language",
      "needtoknow",
      "node",
      "problems",
      "rebuilding",
      "vault",
      "web"
    })
package org.amana.protection.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
