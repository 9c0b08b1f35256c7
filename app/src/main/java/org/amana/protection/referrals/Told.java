package org.amana.protection.referrals;

import java.util.EnumSet;
import java.util.Set;
import org.amana.protection.consent.InformationGroup;

/**
 * Who it is and what they told: it opens with a key alone, and to the receiver once they accepted.
 *
 * @param contact where and when the person is reached without danger
 */
record Told(String given, String family, String contact, String words, String health) {

  /** What of a person is told by this. */
  Set<InformationGroup> groups() {
    Set<InformationGroup> groups = EnumSet.noneOf(InformationGroup.class);
    if (!given.isEmpty() || !family.isEmpty()) {
      groups.add(InformationGroup.IDENTITY);
    }
    if (!contact.isEmpty()) {
      groups.add(InformationGroup.CONTACT);
    }
    if (!words.isEmpty()) {
      groups.add(InformationGroup.SITUATION);
    }
    if (!health.isEmpty()) {
      groups.add(InformationGroup.HEALTH);
    }
    return groups;
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Told[…]";
  }
}
