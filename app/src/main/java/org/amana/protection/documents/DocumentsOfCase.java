package org.amana.protection.documents;

import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.springframework.stereotype.Component;

/** Documents as a part of their case: their keys are put under its new one, and erased with it. */
@Component
class DocumentsOfCase implements CasePart {

  private final DocumentSql sql;
  private final DocumentLog log;

  DocumentsOfCase(DocumentSql sql, DocumentLog log) {
    this.sql = sql;
    this.log = log;
  }

  @Override
  public void renew(CaseId id, OpenSafe safe) {
    for (DocumentSql.Sealed sealed : sql.all(id)) {
      Document renewed = sealed.document().nextVersion();
      byte[] old = sealed.cover().orElseThrow();
      byte[] cover = safe.protect(safe.reveal(old, renewed.cover()), renewed.cover());
      sql.renew(renewed, cover);
      log.renewed(id, renewed, cover);
    }
  }

  @Override
  public void erase(CaseId id) {
    sql.all(id).forEach(one -> log.destroyed(id, one.document()));
    sql.eraseAll(id);
  }
}
