package org.amana.platform.audit;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/**
 * What a verification finds: each ends the command with 1. Entries are counted from 0, as in an
 * export.
 */
sealed interface Fault extends Problem {

  /** The text is not the one that was sealed, or is gone. */
  @Code(value = "audit.entry-changed", kind = Kind.INTERNAL)
  record EntryChanged(long index) implements Fault {}

  /** An entry is gone, was put in, or stands at another place. */
  @Code(value = "audit.entry-misplaced", kind = Kind.INTERNAL)
  record EntryMisplaced(long index) implements Fault {}

  /** One or more of these are not those that were signed. */
  @Code(value = "audit.entries-replaced", kind = Kind.INTERNAL)
  record EntriesReplaced(long index, long last) implements Fault {}

  /** A checkpoint knows more than there is. */
  @Code(value = "audit.entries-cut-off", kind = Kind.INTERNAL)
  record EntriesCutOff(long index, long last) implements Fault {}

  /** These have a place in the tree that nobody signed. */
  @Code(value = "audit.entries-unsigned", kind = Kind.INTERNAL)
  record EntriesUnsigned(long index, long last) implements Fault {}

  /** Committed long ago, and in no tree. */
  @Code(value = "audit.entries-unsealed", kind = Kind.INTERNAL)
  record EntriesUnsealed(long count, String first) implements Fault {}

  /** No key of the log has signed this checkpoint of the log. */
  @Code(value = "audit.checkpoint-forged", kind = Kind.INTERNAL)
  record CheckpointForged(long size) implements Fault {}

  /** An outside holder has a checkpoint that does not fit to this log. */
  @Code(value = "audit.witness-disagrees", kind = Kind.INTERNAL)
  record WitnessDisagrees(String witness, long size) implements Fault {}

  /** An outside holder cannot be asked. */
  @Code(value = "audit.witness-silent", kind = Kind.UNAVAILABLE)
  record WitnessSilent(String witness) implements Fault {}

  /** The erasable words of an entry are not those that it was written with, or vanished. */
  @Code(value = "audit.details-changed", kind = Kind.INTERNAL)
  record DetailsChanged(long index) implements Fault {}

  /** A row is older or newer than what was last logged of it, or is gone. */
  @Code(value = "audit.row-differs", kind = Kind.INTERNAL)
  record RowDiffers(String row, long index) implements Fault {}

  /** A row stands there that the log knows nothing of. */
  @Code(value = "audit.row-unlogged", kind = Kind.INTERNAL)
  record RowUnlogged(String row) implements Fault {}
}
