package org.amana.protection.cases;

import java.util.List;
import org.amana.protection.intake.Answers;
import org.amana.protection.intake.Merge;

/** What became of a change. */
public sealed interface Changed {

  /** It is saved, together with what others had changed meanwhile. */
  record Saved() implements Changed {}

  /**
   * Nothing is saved: others have changed the same, and a person has to choose.
   *
   * @param version that the choice is made on
   * @param answers both together, with one's own where it has to be chosen
   */
  record Clashing(long version, Answers answers, List<Merge.Clash> clashes) implements Changed {
    public Clashing {
      clashes = List.copyOf(clashes);
    }
  }
}
