package org.amana.protection.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.intake.Answer;
import org.amana.protection.intake.Answers;
import org.springframework.stereotype.Component;

/** What was known of a person before, field by field: who changed it, and when. */
@Component
class CaseHistory {

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final CaseSql sql;
  private final CaseContents contents;
  private final CaseLog log;
  private final Colleagues colleagues;

  CaseHistory(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      CaseSql sql,
      CaseContents contents,
      CaseLog log,
      Colleagues colleagues) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.sql = sql;
    this.contents = contents;
    this.log = log;
    this.colleagues = colleagues;
  }

  /** One answer that was changed. */
  record Replaced(String code, Answer<String> before, Answer<String> after) {}

  /**
   * One saving of somebody.
   *
   * @param replaced empty for the beginning, and where nothing of it is for the one who asks
   */
  record Entry(long number, PersonId by, Instant at, List<Replaced> replaced) {}

  /**
   * The history of a case.
   *
   * @param entries the latest first
   * @param names of whoever changed something
   */
  record Shown(CaseEntry entry, List<Entry> entries, Map<PersonId, String> names) {}

  private record Found(
      CaseEntry entry, CaseSql.Sealed sealed, List<PastChange> past, Optional<OpenSafe> safe) {}

  /** Opens it, as far as the one who asks has to know; it stands in the log first. */
  Shown show(CaseId id) {
    Found found = needToKnow.within(() -> find(id));
    Answers after =
        found
            .safe()
            .map(safe -> contents.identity(id, safe, found.sealed().identity().orElseThrow()))
            .orElse(Answers.NONE)
            .and(
                found
                    .sealed()
                    .facts()
                    .map(bytes -> contents.facts(id, bytes))
                    .orElse(Answers.NONE));
    List<Entry> entries = new ArrayList<>();
    for (PastChange change : found.past()) {
      Answers replaced = contents.before(change, found.safe());
      entries.add(entry(change, replaced, after));
      after = after.before(replaced);
    }
    return new Shown(
        found.entry(),
        entries,
        colleagues.namesOf(
            found.past().stream().map(PastChange::by).collect(Collectors.toUnmodifiableSet())));
  }

  private static Entry entry(PastChange change, Answers replaced, Answers after) {
    return new Entry(
        change.number(),
        change.by(),
        change.madeAt(),
        replaced.kept().keySet().stream()
            .sorted()
            .map(code -> new Replaced(code, replaced.to(code), after.to(code)))
            .toList());
  }

  private Found find(CaseId id) {
    Allowed allowed = needToKnow.allowed(id.file());
    Purpose purpose = needToKnow.require(Cases.OPEN, id.file(), allowed);
    CaseSql.Sealed sealed = sql.sealed(id);
    Optional<OpenSafe> safe = sealed.identity().map(_ -> files.open(id.file()));
    Tier deepest =
        safe.isPresent() ? Tier.IDENTITY : sealed.facts().isPresent() ? Tier.FACTS : Tier.WORK;
    log.did("cases.history-read", id, purpose, deepest);
    return new Found(cases.entry(id), sealed, contents.past(id), safe);
  }
}
