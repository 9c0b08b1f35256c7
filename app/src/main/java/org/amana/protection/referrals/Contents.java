package org.amana.protection.referrals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** What is in referrals, out of its ciphers. */
@Component
class Contents {

  private final ReferralSql sql;
  private final ProtectedFiles files;
  private final Vault vault;
  private final ReferralLog log;

  Contents(ReferralSql sql, ProtectedFiles files, Vault vault, ReferralLog log) {
    this.sql = sql;
    this.files = files;
    this.vault = vault;
    this.log = log;
  }

  /**
   * All of it, to be handed on within this transaction: for whoever wrote it or has accepted it.
   *
   * @throws ProblemException not found when something of it is hidden, or destroyed
   */
  Content whole(ReferralId id) {
    ReferralSql.Sealed sealed = sql.sealed(id);
    log.opened(id, Optional.of(Purpose.PROTECTION), Tier.IDENTITY);
    Optional<OpenSafe> safe = sealed.identity().map(_ -> files.open(id.file()));
    return facts(id, sealed)
        .flatMap(facts -> told(id, sealed, safe).map(told -> new Content(facts, told)))
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  Optional<Content.Facts> facts(ReferralId id, ReferralSql.Sealed sealed) {
    return sealed
        .facts()
        .map(bytes -> Plaintext.read(vault.reveal(bytes, id.facts()), Content.Facts.class));
  }

  Optional<Told> told(ReferralId id, ReferralSql.Sealed sealed, Optional<OpenSafe> safe) {
    return safe.flatMap(
        open ->
            sealed
                .identity()
                .map(bytes -> Plaintext.read(open.reveal(bytes, id.identity()), Told.class)));
  }

  Optional<String> words(HistorySql.Sealed sealed) {
    return sealed
        .words()
        .map(bytes -> vault.reveal(bytes, sealed.step().words()))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
