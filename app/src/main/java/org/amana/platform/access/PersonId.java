package org.amana.platform.access;

import java.util.UUID;

/** Names a person who may sign in, without saying who it is. */
public record PersonId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
