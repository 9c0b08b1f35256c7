package org.amana.protection.chronicle;

import java.util.Optional;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.stereotype.Component;

/** The steps as a part of their case: put under its new key, and erased with it. */
@Component
class StepsOfCase implements CasePart {

  private final StepSql sql;
  private final StepLog log;

  StepsOfCase(StepSql sql, StepLog log) {
    this.sql = sql;
    this.log = log;
  }

  @Override
  public void renew(CaseId id, OpenSafe safe) {
    for (StepSql.Sealed sealed : sql.of(id, Optional.empty())) {
      Step renewed = sealed.step().nextVersion();
      byte[] old = sealed.words().orElseThrow();
      byte[] words = safe.protect(safe.reveal(old, renewed.words()), renewed.words());
      sql.renew(renewed, words);
      log.renewed(id, renewed, words);
    }
  }

  @Override
  public void erase(CaseId id) {
    sql.work(id, Optional.empty()).forEach(step -> log.erased(id, step));
    sql.erase(id);
  }
}
