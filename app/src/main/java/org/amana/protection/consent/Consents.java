package org.amana.protection.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.identification.Identification;
import org.springframework.stereotype.Component;

/**
 * Whether something may be shared about a person, and that it was. Each disclosure is a step in the
 * thread of what it rests on: of a withdrawal and a disclosure at the same moment one comes too
 * late.
 */
@Component
public final class Consents {

  /** In the chronicle. */
  static final String ROOM = "consent";

  private static final Wanted SHARE = new Wanted(Action.WRITE, Tier.IDENTITY);

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Identification identification;
  private final Barrier barrier;
  private final Clock clock;

  Consents(
      NeedToKnow needToKnow,
      Chronicle chronicle,
      Identification identification,
      Barrier barrier,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.identification = identification;
    this.barrier = barrier;
    this.clock = clock;
  }

  /**
   * What a disclosure can rest on: one consent or one duty that covers all of it today. What is
   * opened for that stands in the log.
   *
   * @throws ProblemException as {@link Barrier#mustPass}; not found; denied; {@code custody.locked}
   */
  public Optional<Basis> findBasis(CaseId id, Disclosure disclosure) {
    return needToKnow.within(() -> find(id, disclosure).map(found -> found.course().basis()));
  }

  /**
   * The same, and nothing less.
   *
   * @throws ProblemException {@code consent.no-basis} when nothing covers it; not found; denied
   */
  public Basis requireBasis(CaseId id, Disclosure disclosure) {
    return findBasis(id, disclosure)
        .orElseThrow(() -> new ProblemException(new ConsentProblem.NoBasis()));
  }

  /**
   * Enters that it was shared; in the caller's transaction of {@link NeedToKnow#within}, so that
   * nothing is handed over without it.
   *
   * @throws ProblemException {@code consent.no-basis} when the basis does not cover it at this
   *     moment; {@code chronicle.meanwhile}; not found; denied; {@code custody.locked}
   */
  public void disclosed(CaseId id, Basis basis, Disclosure disclosure) {
    var _ =
        needToKnow.within(
            () -> {
              Found found =
                  covering(id, disclosure).stream()
                      .filter(one -> one.course().basis().equals(basis))
                      .findFirst()
                      .orElseThrow(() -> new ProblemException(new ConsentProblem.NoBasis()));
              return chronicle.add(id, step(found, disclosure));
            });
  }

  /** What covers a disclosure. */
  private record Found(Course course, Terms terms) {}

  private Optional<Found> find(CaseId id, Disclosure disclosure) {
    return covering(id, disclosure).stream().findFirst();
  }

  /**
   * The consent of the person by which this organisation itself keeps something of them, for what
   * the one who asks works on the case for. A duty is none, and nothing leaves the house by it.
   *
   * @throws ProblemException not found; denied; {@code custody.locked}
   */
  public Optional<Basis.Consent> findAgreed(CaseId id, InformationGroup group) {
    return needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(SHARE, id.file());
          UUID here = needToKnow.viewer().person().organisation().id();
          Recipient ourselves = new Recipient(Recipient.Kind.ORGANISATION, here);
          return covering(id, papers(id), new Disclosure(ourselves, purpose, Set.of(group)))
              .stream()
              .map(found -> found.course().basis())
              .flatMap(
                  basis ->
                      basis instanceof Basis.Consent consent ? Stream.of(consent) : Stream.empty())
              .findFirst();
        });
  }

  private List<Found> covering(CaseId id, Disclosure disclosure) {
    var _ = needToKnow.require(SHARE, id.file());
    List<Found> papers = papers(id);
    barrier.mustPass(id, disclosure.recipient(), () -> papers.stream().map(Found::terms).toList());
    return covering(id, papers, disclosure);
  }

  private List<Found> papers(CaseId id) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    return Course.of(opened.work()).stream()
        .flatMap(course -> terms(opened, course).map(terms -> new Found(course, terms)).stream())
        .toList();
  }

  private List<Found> covering(CaseId id, List<Found> papers, Disclosure disclosure) {
    boolean mayBeChild = identification.mayBeChild(id);
    LocalDate today = LocalDate.now(clock);
    return papers.stream()
        .filter(found -> found.course().covers(found.terms(), disclosure, today, mayBeChild))
        .toList();
  }

  private static Optional<Terms> terms(Chronicle.Opened opened, Course course) {
    return Optional.ofNullable(opened.byId().get(course.steps().getFirst().id()))
        .flatMap(step -> step.facts(Entered.class))
        .map(Entered::terms);
  }

  private NewStep step(Found found, Disclosure disclosure) {
    LocalDate today = LocalDate.now(clock);
    return new NewStep(
        found.course().thread(),
        found.course().last(),
        ROOM,
        Move.DISCLOSED.code(),
        today,
        found.course().state().due(today, found.terms()),
        Action.WRITE,
        Optional.of(disclosure),
        Said.NOTHING);
  }
}
