package org.amana.protection.directory;

import java.util.UUID;

/** Somebody who helps, as other rooms name them. */
public record ProviderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
