package org.amana.protection.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Actor;
import org.amana.platform.names.Particulars;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.searches.SearchReason;
import org.amana.platform.searches.Searches;
import org.amana.platform.vault.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Whether there is another case of the same person, by the blind index: with a reason, and as often
 * as anybody may search. Only cases that the one who asks may know of are told.
 */
@Component
class Duplicates {

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final CaseLinkSql links;
  private final Searches searches;
  private final Access access;

  Duplicates(
      NeedToKnow needToKnow, Cases cases, CaseLinkSql links, Searches searches, Access access) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.links = links;
    this.searches = searches;
    this.access = access;
  }

  /**
   * The case whose double is looked for, before it is.
   *
   * @throws ProblemException not found; denied
   */
  CaseEntry ask(CaseId id) {
    return needToKnow.within(
        () -> {
          var _ = needToKnow.require(Cases.CHANGE, id.file());
          return cases.entry(id);
        });
  }

  /**
   * Those that may be of the same person, the likeliest first, without any that somebody has looked
   * at and kept apart.
   *
   * @throws ProblemException those of {@link Searches#find}
   */
  List<CaseEntry> find(CaseId id, String why) {
    var _ = ask(id);
    OpenCase open = cases.open(id);
    if (!(access.actor() instanceof Actor.Person asker)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    Particulars sought = CaseContents.particulars(open.answers());
    SearchReason reason = new SearchReason(open.purpose().code(), why);
    List<UUID> likeliest =
        searches.find(asker, reason, sought).likeliest().stream().map(SubjectId::value).toList();
    return needToKnow.within(() -> notJudged(id, likeliest));
  }

  private List<CaseEntry> notJudged(CaseId id, List<UUID> likeliest) {
    Set<CaseId> judged =
        Stream.concat(
                Stream.of(id),
                links.of(id).stream()
                    .filter(
                        link ->
                            link.kind() == LinkKind.APART || link.kind() == LinkKind.MERGED_INTO)
                    .map(link -> link.otherThan(id)))
            .collect(Collectors.toUnmodifiableSet());
    List<CaseId> left =
        likeliest.stream().map(CaseId::new).filter(one -> !judged.contains(one)).toList();
    Map<CaseId, CaseEntry> entries = cases.entries(left);
    return left.stream().flatMap(one -> Optional.ofNullable(entries.get(one)).stream()).toList();
  }
}
