package org.amana.protection.procedures;

import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is counted of a case, before its steps are gone. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CountedOfCase implements CasePart {

  /** Asked for late: steps are kept for cases, which have this as a part. */
  private final ObjectProvider<Counting> counting;

  CountedOfCase(ObjectProvider<Counting> counting) {
    this.counting = counting;
  }

  /** Nothing of it lies in the safe of the case. */
  @Override
  public void renew(CaseId id, OpenSafe safe) {}

  @Override
  public void erase(CaseId id) {
    counting.getObject().uncount(id);
  }
}
