package org.amana.protection.identification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LiveRows;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.protection.cases.CaseId;
import org.springframework.stereotype.Component;

/** What is done of identification, as the log has it, and the rows that it speaks of. */
@Component
class IdentificationLog implements LiveRows {

  private final Access access;
  private final Audit audit;
  private final DecisionSql sql;

  IdentificationLog(Access access, Audit audit, DecisionSql sql) {
    this.access = access;
    this.audit = audit;
    this.sql = sql;
  }

  void read(CaseId id, Purpose purpose, Tier deepest) {
    audit.record(entry("identification.read", id, deepest).forPurpose(purpose.code()));
  }

  void took(CaseId id, Decision decision, Purpose purpose, byte[] reasons) {
    audit.record(
        entry("identification." + decision.step().to().code(), id, Tier.IDENTITY)
            .forPurpose(purpose.code())
            .wrote(decision.written(Optional.of(digest(reasons)))));
  }

  void renewed(CaseId id, Decision decision, byte[] reasons) {
    audit.record(
        entry("identification.key-changed", id, Tier.IDENTITY)
            .wrote(decision.written(Optional.of(digest(reasons)))));
  }

  void erased(CaseId id, Decision decision) {
    audit.record(
        entry("identification.erased", id, Tier.IDENTITY)
            .wrote(decision.nextVersion().written(Optional.empty())));
  }

  private Entry entry(String action, CaseId id, Tier tier) {
    return Entry.of(access.actor(), action, tier.number()).about(id.subject());
  }

  @Override
  public String kind() {
    return Decision.ROW;
  }

  @Override
  public void tellEach(Listener listener) {
    sql.tellEach(listener);
  }

  private static String digest(byte[] ciphertext) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ciphertext));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
