package org.amana.protection.exchange;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file, judged.
 *
 * @param standard what is right of it
 * @param unread what is not, as it stood
 * @param faults of single values
 * @param setAside why the whole row is; empty when a case can come of it
 */
record Judged(
    long row,
    String id,
    StandardCase standard,
    List<Unread> unread,
    List<Fault> faults,
    Optional<Fault.Reason> setAside) {

  /** A value that the standard does not allow, or whose field it does not know. */
  record Unread(String field, String text) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Unread[…]";
    }
  }

  Judged {
    unread = List.copyOf(unread);
    faults = List.copyOf(faults);
  }

  Judged without(Fault.Reason why) {
    return new Judged(row, id, standard, unread, faults, Optional.of(why));
  }

  boolean isTaken() {
    return setAside.isEmpty();
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "Judged[" + row + "]";
  }
}
