package org.amana.platform.names;

import java.util.Set;

/**
 * One thing that is known of somebody sought, with all tags by which it may have been kept: the
 * readings of a name, the years beside. Several of them that agree are one agreement.
 */
public record Clue(Set<Tag> tags) {

  public Clue {
    tags = Set.copyOf(tags);
  }
}
