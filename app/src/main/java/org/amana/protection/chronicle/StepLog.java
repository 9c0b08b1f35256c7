package org.amana.protection.chronicle;

import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.protection.cases.CaseId;
import org.springframework.stereotype.Component;

/** What is done with steps, as the log has it, and the rows that it speaks of. */
@Component
class StepLog implements LiveRows {

  private final Access access;
  private final Audit audit;
  private final StepSql sql;

  StepLog(Access access, Audit audit, StepSql sql) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
  }

  void read(CaseId id, String room, Purpose purpose, Tier deepest) {
    audit.record(entry(room + ".read", id, deepest).forPurpose(purpose.code()));
  }

  void took(CaseId id, Step step, Purpose purpose, byte[] words) {
    audit.record(
        entry(step.action(), id, Tier.IDENTITY)
            .forPurpose(purpose.code())
            .wrote(step.written(words)));
  }

  void renewed(CaseId id, Step step, byte[] words) {
    audit.record(entry("chronicle.key-changed", id, Tier.IDENTITY).wrote(step.written(words)));
  }

  void tookBack(CaseId id, Step step, Purpose purpose, byte[] words) {
    audit.record(
        entry("chronicle.words-taken-back", id, Tier.IDENTITY)
            .forPurpose(purpose.code())
            .wrote(step.written(words)));
  }

  void erased(CaseId id, Step step) {
    audit.record(entry("chronicle.erased", id, Tier.IDENTITY).wrote(step.gone()));
  }

  private Entry entry(String action, CaseId id, Tier tier) {
    return Entry.of(access.actor(), action, tier.number()).about(id.subject());
  }

  @Override
  public String kind() {
    return Step.ROW;
  }

  @Override
  public void tellEach(Listener listener) {
    sql.tellEach(listener);
  }
}
