/** Cases: one person's file. */
@NullMarked
@ApplicationModule(
    id = "cases",
    allowedDependencies = {
      "access",
      "audit",
      "custody",
      "intake",
      "names",
      "needtoknow",
      "node",
      "oversight",
      "problems",
      "searches",
      "vault",
      "web"
    })
package org.amana.protection.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
