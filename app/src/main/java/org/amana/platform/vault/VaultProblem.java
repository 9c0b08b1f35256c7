package org.amana.platform.vault;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What keeps a secret closed. None says what was inside, nor which part of a secret was wrong. */
public sealed interface VaultProblem extends Problem {

  /** The server's keys are not at hand: an operator has to unseal the node first. */
  @Code(value = "vault.sealed", kind = Kind.UNAVAILABLE)
  record Sealed() implements VaultProblem {}

  /** The node has no keys yet. */
  @Code(value = "vault.not-set-up", kind = Kind.UNAVAILABLE)
  record NotSetUp() implements VaultProblem {}

  /** The node has its keys; making new ones would close what the old ones protect. */
  @Code(value = "vault.already-set-up", kind = Kind.CONFLICT)
  record AlreadySetUp() implements VaultProblem {}

  /** What was stored does not open: it was changed, cut, or moved to another place. */
  @Code(value = "vault.damaged", kind = Kind.INTERNAL)
  record Damaged() implements VaultProblem {}

  /** A passphrase or phrase opens nothing. */
  @Code(value = "vault.wrong-phrase", kind = Kind.INVALID)
  record WrongPhrase() implements VaultProblem {}

  /** A share was mistyped: its check does not hold. Counted from 1, as they were given. */
  @Code(value = "vault.share-mistyped", kind = Kind.INVALID)
  record ShareMistyped(int number) implements VaultProblem {}

  /** Shares of different sets, of another node, or one share twice. */
  @Code(value = "vault.shares-do-not-match", kind = Kind.INVALID)
  record SharesDoNotMatch() implements VaultProblem {}

  /** Fewer shares than the set asks for. */
  @Code(value = "vault.shares-missing", kind = Kind.INVALID)
  record SharesMissing(int given, int needed) implements VaultProblem {}

  /** The file beside the database without which no phrase opens a key. */
  @Code(value = "vault.pepper-missing", kind = Kind.UNAVAILABLE)
  record PepperMissing(String file) implements VaultProblem {}

  /** A person has no key of their own yet. */
  @Code(value = "vault.no-own-key", kind = Kind.REFUSED)
  record NoOwnKey() implements VaultProblem {}

  /** The key was not given to this person, or it was destroyed. */
  @Code(value = "vault.no-key", kind = Kind.NOT_FOUND)
  record NoKey() implements VaultProblem {}

  /** Another process has changed the keys at the same time. */
  @Code(value = "vault.changed-meanwhile", kind = Kind.CONFLICT)
  record ChangedMeanwhile() implements VaultProblem {}

  /** The passphrase is right, and the server's keys do not open: they were changed or cut. */
  @Code(value = "vault.keys-damaged", kind = Kind.UNAVAILABLE)
  record KeysDamaged() implements VaultProblem {}

  /** The keys in the database are older than this process has known them: it was put back. */
  @Code(value = "vault.keys-older", kind = Kind.UNAVAILABLE)
  record KeysOlder() implements VaultProblem {}

  /** The server's keys are being changed already. */
  @Code(value = "vault.already-changing", kind = Kind.CONFLICT)
  record AlreadyChanging() implements VaultProblem {}

  /** So many passwords and phrases are being compared that no more fit at the moment. */
  @Code(value = "vault.busy", kind = Kind.TOO_OFTEN)
  record Busy() implements VaultProblem {}
}
