package org.amana.platform.audit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who acts, by a name that tells a stranger nothing. */
public sealed interface Actor {

  /**
   * Somebody who is signed in.
   *
   * @param roles codes of the roles held at that time
   * @param session SHA-256 of the session's token, in hexadecimal digits; empty outside of one
   */
  record Person(UUID id, Set<String> roles, UUID organisation, Optional<String> session)
      implements Actor {
    public Person {
      roles = Set.copyOf(roles);
      roles.forEach(Codes::code);
      session.ifPresent(Codes::digest);
    }
  }

  /**
   * The house itself: a command of the operator, or work that nobody has asked for.
   *
   * @param part code of the part that acts, such as {@code command}
   */
  record House(String part) implements Actor {
    public House {
      Codes.code(part);
    }
  }

  /** Somebody who is not signed in, and of whom nothing is kept. */
  record Stranger() implements Actor {}
}
