package org.amana.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In which State an organisation of this node is: whoever shares a case has to know. */
@Component
class Organisations {

  static final String STATE = "state";

  private final Access access;
  private final PlaceSql sql;
  private final Acts acts;
  private final World world;
  private final TransactionTemplate transaction;

  Organisations(
      Access access, PlaceSql sql, Acts acts, World world, TransactionTemplate transaction) {
    this.access = access;
    this.sql = sql;
    this.acts = acts;
    this.world = world;
    this.transaction = transaction;
  }

  /** An organisation with its State; empty until somebody said it. */
  record Placed(Organisation organisation, Optional<String> state) {}

  List<Placed> list(long offset, int most) {
    access.require(Permission.MANAGE_PEOPLE);
    return sql.placed(offset, most);
  }

  /**
   * One of them, to be changed by an administrator who has just proved to be one.
   *
   * @throws ProblemException not found; denied
   */
  Placed get(UUID id) {
    mayDecide();
    return find(id);
  }

  private Placed find(UUID id) {
    return sql.placed(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /**
   * Says it; a code of three letters, or nothing for one that is not known.
   *
   * @throws ProblemException with what is wrong; not found; denied
   */
  void setState(UUID id, String state) {
    mayDecide();
    Placed before = find(id);
    if (!state.isEmpty() && world.find(state).isEmpty()) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(List.of(new Violation(STATE, "access.rule.state"))));
    }
    transaction.executeWithoutResult(
        _ -> {
          sql.setState(before.organisation().id(), state);
          acts.saidStateOf(before.organisation());
        });
  }

  private void mayDecide() {
    access.require(Permission.MANAGE_PEOPLE);
    access.requireFresh();
  }
}
