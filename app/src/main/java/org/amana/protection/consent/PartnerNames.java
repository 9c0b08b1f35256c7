package org.amana.protection.consent;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Partners without an account. Offered as a bean by a room that knows some, so that its pages can
 * lead to the form of a consent by the id of one.
 */
public record PartnerNames(Function<UUID, Optional<Partner>> find) {

  /**
   * One of them.
   *
   * @param state that they are of, by its code of three letters; empty when nobody has said it
   */
  public record Partner(String name, Optional<String> state) {}
}
