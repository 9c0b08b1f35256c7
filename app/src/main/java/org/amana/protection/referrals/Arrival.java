package org.amana.protection.referrals;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.protection.cases.CaseForm;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.stereotype.Component;

/** The case that a receiver begins from a referral: what was told is in it from the beginning. */
@Component
class Arrival {

  private final ReferralSql sql;
  private final Contents contents;
  private final Cases cases;

  Arrival(ReferralSql sql, Contents contents, Cases cases) {
    this.sql = sql;
    this.contents = contents;
    this.cases = cases;
  }

  /** In the caller's transaction; which the one who asks leads from then on. */
  CaseId begin(ReferralId id) {
    Content content = contents.whole(id);
    Preview preview = content.facts().preview();
    Told told = content.told();
    CaseId begun =
        cases.begin(
            new CaseForm(
                content.facts().purpose().code(),
                lines(preview.needs(), preview.alerts()),
                told.given(),
                told.family(),
                "",
                lines(told.words(), told.contact(), told.health())));
    sql.link(id, Side.RECEIVER, begun, Optional.empty());
    return begun;
  }

  private static String lines(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
  }
}
