package org.amana.platform.needtoknow;

import java.util.UUID;
import org.amana.platform.vault.SafeId;

/** A protected file, whatever room keeps it. Its key lies in the safe of the same id. */
public record FileId(UUID value) {

  public SafeId safe() {
    return new SafeId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
