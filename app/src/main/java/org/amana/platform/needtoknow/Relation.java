package org.amana.platform.needtoknow;

import org.amana.platform.language.Hyphened;

/**
 * What a person is to a file. Whoever it concerns is nothing to it, whatever else they were: the
 * conflict list goes before all.
 */
public enum Relation {
  /** Answers for the file, and decides who works on it. */
  LEAD,
  /** Works on the file. */
  MEMBER,
  /** Sent the file to another organisation, and answers for it. */
  SENDER,
  /** Works where the file was sent to. */
  RECEIVER,
  /** Opened it in an emergency that is not over. */
  EMERGENCY,
  /** Beside an emergency: two custodians have handed the key over. */
  ENTRUSTED,
  /** Works in the unit that keeps the file. */
  UNIT,
  /** Works for the organisation that keeps the file. */
  ORGANISATION,
  /** Anybody else, and everybody above. */
  OUTSIDE;

  public String code() {
    return Hyphened.of(this);
  }
}
