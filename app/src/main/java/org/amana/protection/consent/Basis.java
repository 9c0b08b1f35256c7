package org.amana.protection.consent;

import java.util.UUID;

/** What a disclosure rests on; there is no third way. */
public sealed interface Basis {

  /** Its steps in the chronicle. */
  UUID thread();

  /** The person agreed; for a child their guardian and the child. */
  record Consent(UUID thread) implements Basis {}

  /** The law asks for it, and two people besides the one who proposed it have agreed. */
  record Duty(UUID thread) implements Basis {}
}
