package org.amana.protection.consent;

import java.util.ArrayList;
import java.util.List;

/** What the house and the model said to the same disclosures. */
final class Compared {

  private final List<String> outside = new ArrayList<>();
  private final List<String> refusedThoughCovered = new ArrayList<>();
  private int shared;
  private int refused;

  void add(boolean isShared, boolean isAllowed, String what) {
    if (isShared) {
      shared++;
    } else {
      refused++;
    }
    if (isShared && !isAllowed) {
      outside.add(what);
    }
    if (!isShared && isAllowed) {
      refusedThoughCovered.add(what);
    }
  }

  List<String> outside() {
    return outside;
  }

  List<String> refusedThoughCovered() {
    return refusedThoughCovered;
  }

  int shared() {
    return shared;
  }

  int refused() {
    return refused;
  }

  @Override
  public String toString() {
    return "%d shared, %d refused, %d outside of consent, %d refused though covered"
        .formatted(shared, refused, outside.size(), refusedThoughCovered.size());
  }
}
