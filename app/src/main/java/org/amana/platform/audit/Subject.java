package org.amana.platform.audit;

import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param kind code of the room above, such as {@code case}
 */
public record Subject(String kind, UUID id) {
  public Subject {
    Codes.code(kind);
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
