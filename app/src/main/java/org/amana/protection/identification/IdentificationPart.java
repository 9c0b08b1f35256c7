package org.amana.protection.identification;

import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.stereotype.Component;

/** The steps of identification as a part of their case. */
@Component
class IdentificationPart implements CasePart {

  private final DecisionSql sql;
  private final IdentificationLog log;

  IdentificationPart(DecisionSql sql, IdentificationLog log) {
    this.sql = sql;
    this.log = log;
  }

  @Override
  public String key() {
    return "identification.title";
  }

  @Override
  public String path() {
    return "identification";
  }

  @Override
  public void renew(CaseId id, OpenSafe safe) {
    for (DecisionSql.Sealed step : sql.of(id)) {
      Decision renewed = step.decision().nextVersion();
      byte[] old = step.reasons().orElseThrow();
      byte[] reasons = safe.protect(safe.reveal(old, renewed.reasons()), renewed.reasons());
      sql.renew(renewed, reasons);
      log.renewed(id, renewed, reasons);
    }
  }

  @Override
  public void erase(CaseId id) {
    sql.of(id).forEach(step -> log.erased(id, step.decision()));
    sql.erase(id);
  }
}
