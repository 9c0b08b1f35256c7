package org.amana.protection.documents;

import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.protection.cases.CaseId;
import org.springframework.stereotype.Component;

/** What is done with documents, as the log has it, and the rows that it speaks of. */
@Component
class DocumentLog implements LiveRows {

  private final Access access;
  private final Audit audit;
  private final DocumentSql sql;

  DocumentLog(Access access, Audit audit, DocumentSql sql) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
  }

  void read(CaseId id, Purpose purpose, Tier deepest) {
    audit.record(entry("documents.read", id, deepest).forPurpose(purpose.code()));
  }

  void opened(CaseId id, Purpose purpose, Part part) {
    String action =
        switch (part) {
          case COPY -> "documents.opened";
          case ORIGINAL -> "documents.original-opened";
        };
    audit.record(entry(action, id, Tier.IDENTITY).forPurpose(purpose.code()));
  }

  /** With the digest of an original, encrypted: whoever has the same file would know it by that. */
  void kept(CaseId id, Document document, byte[] sealed, String original) {
    Entry entry = entry("documents.kept", id, Tier.IDENTITY).wrote(document.written(sealed));
    audit.record(original.isEmpty() ? entry : entry.saying("SHA-256 " + original));
  }

  void renewed(CaseId id, Document document, byte[] sealed) {
    audit.record(entry("documents.key-changed", id, Tier.IDENTITY).wrote(document.written(sealed)));
  }

  void destroyed(CaseId id, Document document) {
    audit.record(entry("documents.destroyed", id, Tier.IDENTITY).wrote(document.gone()));
  }

  private Entry entry(String action, CaseId id, Tier tier) {
    return Entry.of(access.actor(), action, tier.number()).about(id.subject());
  }

  @Override
  public String kind() {
    return Document.ROW;
  }

  @Override
  public void tellEach(Listener listener) {
    sql.tellEach(listener);
  }
}
