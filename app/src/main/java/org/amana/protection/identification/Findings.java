package org.amana.protection.identification;

import java.util.List;

/**
 * What was found of act, means and purpose, each by what of it was found: three findings, and never
 * one tick. Whether the person agreed is not asked: consent counts for nothing once a means was
 * used, and for a child it never does (Trafficking Protocol, article 3).
 *
 * @param definition version of the {@link Definition} that the codes are of
 */
record Findings(
    int definition, AgeThen age, List<String> acts, List<String> means, List<String> purposes) {

  Findings {
    acts = List.copyOf(acts);
    means = List.copyOf(means);
    purposes = List.copyOf(purposes);
  }

  /** For a child act and purpose are enough (article 3 (c)). */
  public boolean isMeansNeeded() {
    return !age.countsAsChild();
  }

  boolean isTrafficking() {
    return !acts.isEmpty() && !purposes.isEmpty() && (!isMeansNeeded() || !means.isEmpty());
  }
}
