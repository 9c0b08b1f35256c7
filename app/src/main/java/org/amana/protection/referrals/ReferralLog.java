package org.amana.protection.referrals;

import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.audit.Subject;
import org.amana.platform.audit.Written;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.protection.cases.CaseId;
import org.springframework.stereotype.Component;

/** What is done with referrals, as the log has it, and the rows that it speaks of. */
@Component
class ReferralLog implements LiveRows {

  /** Who it is is written once, and destroyed. */
  static final long VERSION = 1;

  private static final String ROW = "referrals.identity";

  private final Access access;
  private final Audit audit;
  private final ReferralSql sql;

  ReferralLog(Access access, Audit audit, ReferralSql sql) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
  }

  void drafted(ReferralId id, byte[] identity) {
    Written row = new Written(row(id), VERSION, Optional.of(Written.digest(identity)));
    audit.record(entry("referrals.draft", id, Tier.IDENTITY).wrote(row));
  }

  void opened(ReferralId id, Optional<Purpose> purpose, Tier deepest) {
    Entry opened = entry("referrals.opened", id, deepest);
    audit.record(purpose.map(Purpose::code).map(opened::forPurpose).orElse(opened));
  }

  void did(String what, ReferralId id) {
    audit.record(entry("referrals." + what, id, Tier.WORK));
  }

  /** That the list of a case was read. */
  void read(CaseId record, Purpose purpose) {
    audit.record(
        Entry.of(access.actor(), "referrals.read", Tier.WORK.number())
            .about(record.subject())
            .forPurpose(purpose.code()));
  }

  /** By the house on its clock. */
  void houseDid(String what, ReferralId id) {
    audit.record(
        Entry.of(new Actor.House("clock"), "referrals." + what, Tier.WORK.number())
            .about(id.subject()));
  }

  void destroyed(ReferralId id) {
    Written gone = new Written(row(id), VERSION + 1, Optional.empty());
    audit.record(entry("referrals.destroyed", id, Tier.IDENTITY).wrote(gone));
  }

  void noticed() {
    audit.record(Entry.of(access.actor(), "referrals.notice", Tier.WORK.number()));
  }

  private Entry entry(String action, ReferralId id, Tier tier) {
    return Entry.of(access.actor(), action, tier.number()).about(id.subject());
  }

  private static Subject row(ReferralId id) {
    return new Subject(ROW, id.value());
  }

  @Override
  public String kind() {
    return ROW;
  }

  @Override
  public void tellEach(Listener listener) {
    sql.tellEach(listener);
  }
}
