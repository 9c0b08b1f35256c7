package org.amana.protection.consent;

import java.util.Set;
import org.amana.platform.needtoknow.Purpose;

/** What is to be shared, with whom, for which purpose. */
public record Disclosure(Recipient recipient, Purpose purpose, Set<InformationGroup> groups) {

  public Disclosure {
    groups = Set.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a disclosure of nothing");
    }
  }
}
