/**
 * Referrals: a request of one organisation to the queue of another to help a person, with a time by
 * which it is answered, and an end that whoever sent it learns.
 */
@NullMarked
@ApplicationModule(
    id = "referrals",
    allowedDependencies = {
      "access",
      "audit",
      "cases",
      "chronicle",
      "consent",
      "custody",
      "intake",
      "jobs",
      "language",
      "needtoknow",
      "node",
      "problems",
      "vault",
      "web",
      "world"
    })
package org.amana.protection.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
