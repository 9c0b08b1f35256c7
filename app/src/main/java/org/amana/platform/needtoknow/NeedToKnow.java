package org.amana.platform.needtoknow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amana.platform.access.Access;
import org.amana.platform.access.Person;
import org.amana.platform.access.Viewer;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the one who asks has to know: by {@link Rules the one table}, asked here at the face of
 * each room, and again by the policies of the database within the same transaction. Keys are the
 * third wall: what is of {@link Tier#IDENTITY} opens with a person's own.
 */
@Component
public final class NeedToKnow {

  private final Access access;
  private final FileSql sql;
  private final Refusals refusals;
  private final TransactionTemplate transaction;
  private final Rules rules;

  NeedToKnow(Access access, FileSql sql, Refusals refusals, TransactionTemplate transaction) {
    this.access = access;
    this.sql = sql;
    this.refusals = refusals;
    this.transaction = transaction;
    this.rules = Rules.ofTheHouse();
  }

  /**
   * Does work in one transaction in which the database knows who asks. Outside of it protected rows
   * are hidden from everybody.
   *
   * @throws AccessDeniedException when nobody is signed in
   */
  public <T> T within(Supplier<T> work) {
    return within(Optional.empty(), work);
  }

  /** The same, for one purpose and no other. */
  public <T> T within(Purpose stated, Supplier<T> work) {
    return within(Optional.of(stated), work);
  }

  /**
   * The same, for a list of what is near the one who asks: what they are a member of, have opened
   * in an emergency, or is of their unit. Policies then ask once for all of it instead of row by
   * row, and hide everything else.
   */
  public <T> T listing(Supplier<T> work) {
    return within(
        () -> {
          sql.list(true);
          T listed = work.get();
          sql.list(false);
          return listed;
        });
  }

  private <T> T within(Optional<Purpose> stated, Supplier<T> work) {
    Viewer viewer = viewer();
    return transaction.execute(
        _ -> {
          sql.introduce(viewer.person(), stated);
          return work.get();
        });
  }

  /** The one who asks. */
  public Viewer viewer() {
    return access.viewer().orElseThrow(() -> new AccessDeniedException("sign in first"));
  }

  /**
   * What the one who asks may do with a file, read once for everything that a page shows of it.
   * Within {@link #within}.
   */
  public Allowed allowed(FileId file) {
    return new Allowed(rules, viewer().person().roles(), sql.standing(file));
  }

  /**
   * Goes on when they may. Within {@link #within}. A refusal is written down for good.
   *
   * @return for which purpose
   * @throws ProblemException not found when they may not even know that there is such a file;
   *     denied when they may
   * @throws AccessDeniedException when the action needs a fresh proof: a page leads to where it is
   *     given, and back
   */
  public Purpose require(Wanted wanted, FileId file) {
    return require(wanted, file, allowed(file));
  }

  /** The same, by what was read of the file before. */
  public Purpose require(Wanted wanted, FileId file, Allowed allowed) {
    Optional<Purpose> purpose = allowed.purpose(wanted);
    if (purpose.isPresent()) {
      if (wanted.action().needsFreshProof()) {
        access.requireFresh();
      }
      return purpose.get();
    }
    refusals.record(wanted, file);
    throw new ProblemException(
        allowed.may(Wanted.to(Action.SEE))
            ? new CommonProblem.Denied()
            : new CommonProblem.NotFound());
  }

  /** Whether the one who asks may begin files, for a menu or a button. */
  public boolean mayBegin() {
    return mayWithRole(Relation.OUTSIDE, Action.BEGIN);
  }

  /** Whether the one who asks may send files to other organisations. */
  public boolean mayRefer() {
    return mayWithRole(Relation.OUTSIDE, Action.REFER);
  }

  /** Whether somebody would know of a file, were they this to it for the purpose. */
  boolean wouldSee(Person person, Relation relation, Purpose purpose) {
    Standing there = new Standing(List.of(new Standing.Place(relation, Optional.of(purpose))));
    return new Allowed(rules, person.roles(), there).may(Wanted.to(Action.SEE));
  }

  /** Whether they might, were they this to some file. */
  boolean mayWithRole(Relation relation, Action action) {
    Standing standing = new Standing(List.of(new Standing.Place(relation, Optional.empty())));
    return access
        .viewer()
        .map(viewer -> new Allowed(rules, viewer.person().roles(), standing))
        .filter(allowed -> allowed.may(Wanted.to(action)))
        .isPresent();
  }
}
