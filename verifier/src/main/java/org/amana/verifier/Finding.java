package org.amana.verifier;

/**
 * The first thing that is wrong with a log.
 *
 * @param index of the first entry, from 0, that is seen to be wrong, or may be
 * @param until the index after the last entry that it is about
 * @param vouched every entry before this index is proved by a checkpoint; of those between it and
 *     {@code index} nothing is known but that they look right
 */
public record Finding(Kind kind, long index, long until, long vouched) {

  /** What is wrong. */
  public enum Kind {
    /** The line is not of the form of the export. */
    MALFORMED,
    /** The text is not the one that was sealed. */
    CHANGED,
    /** An entry is gone, was put in, stands twice or at another place. */
    OUT_OF_ORDER,
    /** One or more of these entries are not those of the checkpoint at {@code until}. */
    DIFFERENT,
    /** The log ends here, and a checkpoint knows more. */
    CUT_OFF,
    /** The log goes on after its last checkpoint. */
    UNSIGNED,
    /** The checkpoint at {@code until} is not signed by a key of the log. */
    FORGED
  }
}
