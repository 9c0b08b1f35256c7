package org.amana.protection.cases;

import java.util.Optional;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.Purpose;

/**
 * A case as far as the one who opened it has to know.
 *
 * @param purpose for which they opened it
 * @param facts empty when they are not for them
 * @param identity empty when it is not for them
 */
public record OpenCase(
    CaseEntry entry,
    Allowed allowed,
    Purpose purpose,
    Optional<String> facts,
    Optional<Identity> identity) {

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "OpenCase[" + entry.id() + "]";
  }
}
