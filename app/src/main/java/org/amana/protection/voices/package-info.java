/**
 * Voices: what survivors say of policies, procedures and services, without anybody knowing who said
 * it, and what changed because of it. It knows no case and no person.
 */
@NullMarked
@ApplicationModule(
    id = "voices",
    allowedDependencies = {
      "access",
      "audit",
      "language",
      "node",
      "problems",
      "procedures",
      "standards",
      "vault",
      "web"
    })
package org.amana.protection.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
