package org.amana.protection.referrals;

import java.util.HashMap;
import java.util.Map;
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
    Map<String, String> known = new HashMap<>();
    known.put("purpose", content.facts().purpose().code());
    known.put("facts", lines(preview.needs(), preview.alerts()));
    known.put("sex", preview.sex().code()); // "unknown" is an answer, too
    known.put("talkLanguage", preview.language());
    known.put("given", told.given());
    known.put("family", told.family());
    known.put("note", lines(told.words(), told.contact(), told.health()));
    CaseId begun = cases.begin(new CaseForm(known));
    sql.link(id, Side.RECEIVER, begun, Optional.empty());
    return begun;
  }

  private static String lines(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
  }
}
