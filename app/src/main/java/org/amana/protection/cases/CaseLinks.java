package org.amana.protection.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What cases have to do with one another: families, people of one situation, and files of one
 * person. Whoever makes a link or ends it works on both.
 */
@Component
class CaseLinks {

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final CaseSql sql;
  private final CaseLinkSql links;
  private final CaseLog log;
  private final Ids ids;
  private final Clock clock;

  CaseLinks(
      NeedToKnow needToKnow,
      Cases cases,
      CaseSql sql,
      CaseLinkSql links,
      CaseLog log,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.sql = sql;
    this.links = links;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A case that has to do with another.
   *
   * @param isFirst whether the kind says what the case that was asked for is to this one
   */
  record Linked(UUID link, LinkKind kind, boolean isFirst, CaseEntry other) {

    public String key() {
      return kind.key(isFirst);
    }
  }

  /**
   * What a case has to do with others.
   *
   * @param others of its situation, counted with those that the one who asks may not know of
   * @param linked those that they may
   */
  record Shown(CaseEntry entry, Allowed allowed, long others, List<Linked> linked) {}

  Shown show(CaseId id) {
    return needToKnow.within(
        () -> {
          Allowed allowed = needToKnow.allowed(id.file());
          Purpose purpose = needToKnow.require(Cases.OPEN, id.file(), allowed);
          log.did("cases.situation-read", id, purpose);
          return new Shown(cases.entry(id), allowed, links.others(id), linked(id));
        });
  }

  private List<Linked> linked(CaseId id) {
    List<CaseLinkSql.Link> found =
        links.of(id).stream().filter(link -> link.kind().isShown()).toList();
    Map<CaseId, CaseEntry> entries =
        cases.entries(found.stream().map(link -> link.otherThan(id)).toList());
    return found.stream()
        .flatMap(
            link ->
                Optional.ofNullable(entries.get(link.otherThan(id))).stream()
                    .map(other -> new Linked(link.id(), link.kind(), link.isFirst(id), other)))
        .toList();
  }

  /** The case of a reference that the one who asks may know of. */
  CaseId ofReference(String typed) {
    return needToKnow.within(
        () ->
            CaseReference.read(typed)
                .flatMap(sql::seen)
                .orElseThrow(() -> new ProblemException(new CaseProblem.NoSuchCase())));
  }

  /**
   * Links two cases.
   *
   * @throws ProblemException not found; denied; {@code cases.linked-already}; {@code cases.merged}
   *     when one of two that are to be one is merged already
   */
  void link(CaseId one, LinkKind kind, CaseId other) {
    try {
      needToKnow.within(
          () -> {
            Purpose purpose = needToKnow.require(Cases.CHANGE, one.file());
            var _ = needToKnow.require(Cases.CHANGE, other.file());
            if (one.equals(other)) {
              throw new ProblemException(new CaseProblem.NoSuchCase());
            }
            if (kind == LinkKind.MERGED_INTO) {
              mustBeWhole(one);
              mustBeWhole(other);
              sql.mark(one, Mark.MERGED, true);
            }
            CaseLinkSql.Link link = new CaseLinkSql.Link(ids.next(), one, other, kind);
            links.add(link, needToKnow.viewer().id(), clock.instant());
            log.did("cases.linked", one, purpose);
            log.did("cases.linked", other, purpose);
            return link;
          });
    } catch (DuplicateKeyException _) {
      throw new ProblemException(new CaseProblem.LinkedAlready());
    }
  }

  private void mustBeWhole(CaseId id) {
    if (cases.entry(id).marks().contains(Mark.MERGED)) {
      throw new ProblemException(new CaseProblem.Merged());
    }
  }

  /** Ends a link of the case; two files that were merged are two again. */
  void end(CaseId id, UUID ended) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Cases.CHANGE, id.file());
          CaseLinkSql.Link link =
              links.of(id).stream()
                  .filter(one -> one.id().equals(ended))
                  .findFirst()
                  .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
          var _ = needToKnow.require(Cases.CHANGE, link.otherThan(id).file());
          links.end(ended, needToKnow.viewer().id(), clock.instant());
          if (link.kind() == LinkKind.MERGED_INTO) {
            sql.mark(link.one(), Mark.MERGED, false);
          }
          log.did("cases.unlinked", link.one(), purpose);
          log.did("cases.unlinked", link.other(), purpose);
          return link;
        });
  }
}
