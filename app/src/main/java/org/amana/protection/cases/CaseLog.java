package org.amana.protection.cases;

import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.audit.Subject;
import org.amana.platform.audit.Written;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.springframework.stereotype.Component;

/**
 * What is done with cases, as the log has it; and the rows that it speaks of, so that one that was
 * put back to an older state is found.
 */
@Component
class CaseLog implements LiveRows {

  private static final String ROW = "cases.identity";

  private final Access access;
  private final Audit audit;
  private final CaseSql sql;

  CaseLog(Access access, Audit audit, CaseSql sql) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
  }

  void opened(CaseId id, Purpose purpose, CaseSql.Sealed sealed) {
    Tier deepest =
        sealed.identity().isPresent()
            ? Tier.IDENTITY
            : sealed.facts().isPresent() ? Tier.FACTS : Tier.WORK;
    audit.record(entry("cases.opened", deepest, id, purpose));
  }

  void wrote(String action, CaseEntry written, Purpose purpose, byte[] identity) {
    Written row = row(written, Optional.of(Written.digest(identity)));
    audit.record(entry(action, Tier.IDENTITY, written.id(), purpose).wrote(row));
  }

  void erased(CaseEntry last, Purpose purpose) {
    CaseEntry gone =
        new CaseEntry(
            last.id(), last.reference(), last.begunOn(), last.version() + 1, last.lacks());
    audit.record(
        entry("cases.erased", Tier.IDENTITY, last.id(), purpose)
            .wrote(row(gone, Optional.empty())));
  }

  void did(String action, CaseId id, Purpose purpose) {
    did(action, id, purpose, Tier.WORK);
  }

  void did(String action, CaseId id, Purpose purpose, Tier tier) {
    audit.record(entry(action, tier, id, purpose));
  }

  private Entry entry(String action, Tier tier, CaseId id, Purpose purpose) {
    return Entry.of(access.actor(), action, tier.number())
        .about(id.subject())
        .forPurpose(purpose.code());
  }

  private static Written row(CaseEntry entry, Optional<String> digest) {
    return new Written(new Subject(ROW, entry.id().value()), entry.version(), digest);
  }

  @Override
  public String kind() {
    return ROW;
  }

  @Override
  public void tellEach(Listener listener) {
    sql.tellEach(
        (entry, identity) ->
            listener.row(entry.id().value(), entry.version(), Written.digest(identity)));
  }
}
