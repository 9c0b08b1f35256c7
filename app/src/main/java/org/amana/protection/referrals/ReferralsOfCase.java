package org.amana.protection.referrals;

import java.util.List;
import java.util.Optional;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.CasePart;
import org.amana.protection.consent.ConsentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to referrals when their case or what they rest on ends: in the transaction that ends
 * it, by whoever does, and without their key.
 */
@Component
class ReferralsOfCase implements CasePart {

  private final ReferralSql sql;
  private final Steps steps;
  private final ProtectedFiles files;
  private final ReferralLog log;

  ReferralsOfCase(ReferralSql sql, Steps steps, ProtectedFiles files, ReferralLog log) {
    this.sql = sql;
    this.steps = steps;
    this.files = files;
    this.log = log;
  }

  /** Nothing more is shared on it, and what was shared is taken back at once. */
  @EventListener
  void end(ConsentEnded ended) {
    revoke(sql.live(ended.id(), Optional.of(ended.thread())));
  }

  private void revoke(List<ReferralSql.Live> live) {
    sql.keep("revocation");
    live.forEach(one -> steps.houseEnds(one, Move.REVOKE, Optional.of(Reason.BASIS_ENDED)));
    sql.keep("");
  }

  /** Nothing of a referral lies in the safe of its case. */
  @Override
  public void renew(CaseId id, OpenSafe safe) {}

  @Override
  public void erase(CaseId id) {
    List<ReferralId> all = sql.madeFrom(id);
    sql.keep("erasure");
    files.takeBack(all.stream().map(ReferralId::file).toList());
    files.shred(all.stream().map(ReferralId::file).toList());
    all.forEach(log::destroyed);
    sql.erase(all);
    sql.keep("");
  }
}
