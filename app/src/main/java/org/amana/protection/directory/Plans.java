package org.amana.protection.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.Viewer;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans for a region, as counts. */
@Component
class Plans {

  private final Access access;
  private final PlanSql sql;
  private final Offers offers;
  private final Times times;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Plans(
      Access access,
      PlanSql sql,
      Offers offers,
      Times times,
      Ids ids,
      TransactionTemplate transaction) {
    this.access = access;
    this.sql = sql;
    this.offers = offers;
    this.times = times;
    this.ids = ids;
    this.transaction = transaction;
  }

  private void mayPlan() {
    access.require(Permission.KEEP_DIRECTORY);
  }

  long count() {
    mayPlan();
    return sql.count();
  }

  List<Plan> list(long offset, int most) {
    mayPlan();
    return sql.list(offset, most);
  }

  Plan get(UUID id) {
    mayPlan();
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  UUID add(Map<String, String> typed) {
    mayPlan();
    Plan plan = TypedPlan.plan(ids.next(), typed);
    return once(
        new DirectoryProblem.PlanTaken(),
        () -> {
          sql.add(plan);
          return plan.id();
        });
  }

  void addNeed(UUID plan, Map<String, String> typed) {
    Plan of = get(plan);
    Plan.Need need = TypedPlan.need(ids.next(), typed, offers.services());
    once(
        new DirectoryProblem.NeededBefore(),
        () -> {
          sql.add(of.id(), need);
          return need.id();
        });
  }

  private UUID once(DirectoryProblem ifTwice, Supplier<UUID> work) {
    try {
      return transaction.execute(_ -> work.get());
    } catch (DuplicateKeyException e) {
      throw new ProblemException(ifTwice, e);
    }
  }

  void tell(UUID plan, Map<String, String> typed) {
    Plan of = get(plan);
    TypedPlan.Count count = TypedPlan.count(typed, of);
    if (!sql.has(plan, count.need())) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    sql.tell(
        ids.next(),
        count.need(),
        count.month(),
        count.people(),
        new PlanSql.Said(access.viewer().map(Viewer::id), times.now()));
  }

  List<Plan.Need> needs(UUID plan, long offset, int most) {
    mayPlan();
    return sql.needs(plan, offset, most);
  }

  long countNeeds(UUID plan) {
    mayPlan();
    return sql.countNeeds(plan);
  }

  List<Plan.Helped> helped(UUID plan, long offset, int most) {
    mayPlan();
    return sql.helped(plan, offset, most);
  }
}
