package org.amana.platform.jobs;

import java.util.UUID;

/** The name of one piece of long work, ordered by the time it was asked for. */
public record JobId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
