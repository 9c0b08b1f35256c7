package org.amana.platform.needtoknow;

/** What somebody wants to do with values of a tier. */
public record Wanted(Action action, Tier tier) {

  /** An action that is the same for every tier: what it touches is of the work. */
  public static Wanted to(Action action) {
    return new Wanted(action, Tier.WORK);
  }
}
