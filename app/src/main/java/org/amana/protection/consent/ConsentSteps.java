package org.amana.protection.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.ChronicleProblem;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.identification.Identification;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Steps of consents and duties: begun, and gone on with. Nothing is ever taken out. */
@Component
class ConsentSteps {

  /** Codes of States and territories by ISO 3166-1, of three letters. */
  static final Set<String> PLACES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Identification identification;
  private final Consents consents;
  private final Barrier barrier;
  private final Recipients recipients;
  private final Texts texts;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  ConsentSteps(
      NeedToKnow needToKnow,
      Chronicle chronicle,
      Identification identification,
      Consents consents,
      Barrier barrier,
      Recipients recipients,
      Texts texts,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.identification = identification;
    this.consents = consents;
    this.barrier = barrier;
    this.recipients = recipients;
    this.texts = texts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The page of a step before it is taken.
   *
   * @param after number of the step before; 0 when it begins
   * @param before what it goes on with, or what a new consent is to stand in for
   */
  record Asked(CaseEntry entry, Move move, UUID thread, int after, Optional<Terms> before) {}

  /**
   * Whether it can be begun by the one who asks.
   *
   * @param renews the thread of a consent that the new one is to stand in for
   * @throws ProblemException not found; denied; {@code consent.not-for-age}
   */
  Asked askBegin(CaseId id, Move move, Optional<UUID> renews) {
    return needToKnow.within(
        () -> {
          var _ = require(id, move);
          mustFit(id, move);
          Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
          Optional<Terms> before =
              renews
                  .map(thread -> ConsentView.find(opened, thread))
                  .flatMap(course -> ConsentView.entered(opened, course))
                  .map(Entered::terms);
          return new Asked(opened.entry(), move, ids.next(), 0, before);
        });
  }

  /**
   * Whether it can go on with this step by the one who asks.
   *
   * @throws ProblemException not found; denied; {@code consent.not-from-here}; {@code
   *     consent.not-for-age}
   */
  Asked ask(CaseId id, UUID thread, Move move) {
    return needToKnow.within(
        () -> {
          var _ = require(id, move);
          Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
          Course course = ConsentView.find(opened, thread);
          mustBeOpen(course, move);
          mustFit(id, move);
          return asked(opened, course, move, course.last());
        });
  }

  private static Asked asked(Chronicle.Opened opened, Course course, Move move, int after) {
    return new Asked(
        opened.entry(),
        move,
        course.thread(),
        after,
        ConsentView.entered(opened, course).map(Entered::terms));
  }

  /** The same page again, as it was when it was asked for. */
  Asked again(CaseId id, UUID thread, int after, Move move) {
    return needToKnow.within(
        () -> {
          Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
          return after == 0
              ? new Asked(opened.entry(), move, thread, 0, Optional.empty())
              : asked(opened, ConsentView.find(opened, thread), move, after);
        });
  }

  private Action require(CaseId id, Move move) {
    Allowed allowed = needToKnow.allowed(id.file());
    Action needs =
        move.by().stream()
            .sorted()
            .filter(action -> Chronicle.may(action, allowed))
            .findFirst()
            .orElseGet(() -> move.by().iterator().next());
    var _ = needToKnow.require(new Wanted(needs, Tier.IDENTITY), id.file(), allowed);
    return needs;
  }

  private void mustFit(CaseId id, Move move) {
    if (move.ofAChild().isPresent() && !ConsentView.fits(move, identification.mayBeChild(id))) {
      throw new ProblemException(new ConsentProblem.NotForAge());
    }
  }

  private void mustBeOpen(Course course, Move move) {
    if (!course.isOpenTo(move, needToKnow.viewer().id())) {
      throw new ProblemException(new ConsentProblem.NotFromHere());
    }
  }

  /**
   * Begins a consent, a refusal or a duty; nothing when it was begun already. A consent that it
   * renews covers nothing any more.
   *
   * @throws ProblemException with every field that is wrong; not found; denied; {@code
   *     consent.not-for-age}; {@code consent.not-from-here}; {@code custody.locked}
   */
  void begin(CaseId id, UUID thread, Move move, Typed typed) {
    var _ =
        needToKnow.within(
            () -> {
              Action needs = require(id, move);
              if (chronicle.steps(id, Consents.ROOM).stream()
                  .anyMatch(step -> step.thread().equals(thread))) {
                return thread;
              }
              mustFit(id, move);
              LocalDate today = LocalDate.now(clock);
              Beginning read = Beginning.read(move, typed, named(typed), texts, today);
              if (move != Move.REFUSED) { // a no is always taken down
                barrier.mustAgree(id, read.entered().terms());
              }
              typed.id("renews").ifPresent(old -> renew(id, old, read.on()));
              var _ = chronicle.add(id, first(thread, move, needs, read));
              return thread;
            });
  }

  private Optional<Recipients.Named> named(Typed typed) {
    return typed
        .id("partner")
        .flatMap(recipients::partner)
        .or(
            () ->
                Optional.of(typed.value("recipient"))
                    .filter(name -> !name.isEmpty())
                    .map(recipients::named));
  }

  private static NewStep first(UUID thread, Move move, Action needs, Beginning read) {
    return new NewStep(
        thread,
        0,
        Consents.ROOM,
        move.code(),
        read.on(),
        move.to(Optional.empty()).due(read.on(), read.entered().terms()),
        needs,
        Optional.of(read.entered()),
        read.said());
  }

  private void renew(CaseId id, UUID thread, LocalDate on) {
    Course old = ConsentView.find(chronicle.open(id, Consents.ROOM), thread);
    mustBeOpen(old, Move.RENEWED);
    var _ =
        chronicle.add(
            id,
            new NewStep(
                thread,
                old.last(),
                Consents.ROOM,
                Move.RENEWED.code(),
                on,
                Optional.empty(),
                Action.WRITE,
                Optional.empty(),
                Said.NOTHING));
  }

  /**
   * Takes a step for good. What was withdrawn or ended already is so once.
   *
   * @param after number of the last step that the one who asks has seen
   * @throws ProblemException with every field that is wrong; not found; denied; {@code
   *     chronicle.meanwhile}; {@code consent.not-from-here}; {@code consent.not-for-age}; {@code
   *     consent.no-basis}; {@code custody.locked}
   */
  void goOn(CaseId id, UUID thread, int after, Move move, Typed typed) {
    var _ =
        needToKnow.within(
            () -> {
              Action needs = require(id, move);
              Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
              Course course = ConsentView.find(opened, thread);
              if (move.stops() && course.isAt(move)) {
                return thread;
              }
              // What is shared meanwhile keeps nobody from withdrawing.
              if (course.last() != after && !move.stops()) {
                throw new ProblemException(new ChronicleProblem.Meanwhile());
              }
              mustBeOpen(course, move);
              mustFit(id, move);
              Terms terms =
                  ConsentView.entered(opened, course)
                      .map(Entered::terms)
                      .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
              take(id, course, move, needs, new Going(opened, terms, typed));
              return thread;
            });
  }

  /** What a step is taken with. */
  private record Going(Chronicle.Opened opened, Terms terms, Typed typed) {}

  private void take(CaseId id, Course course, Move move, Action needs, Going going) {
    if (move == Move.DISCLOSED) {
      consents.disclosed(id, course.basis(), shared(going));
      return;
    }
    Typed typed = going.typed();
    Optional<LocalDate> on =
        typed.day(LocalDate.now(clock), Optional.of(course.steps().getLast().on()));
    Optional<Notice> notice = move == Move.NOTIFIED ? notice(typed) : Optional.empty();
    Said said = move == Move.NOTIFIED ? Said.NOTHING : typed.said(move.needsField().orElse(null));
    typed.mustBeRight();
    LocalDate day = on.orElseThrow();
    var _ =
        chronicle.add(
            id,
            new NewStep(
                course.thread(),
                course.last(),
                Consents.ROOM,
                move.code(),
                day,
                move.to(Optional.of(course.state())).due(day, going.terms()),
                needs,
                notice,
                said));
    if (move.stops()) {
      ended(course, going).forEach(thread -> events.publishEvent(new ConsentEnded(id, thread)));
    }
  }

  /**
   * The consent, and those for the same that it took the place of: what still rests on one of them
   * has lost its ground, too.
   */
  private static List<UUID> ended(Course course, Going going) {
    Stream<UUID> renewed =
        Course.of(going.opened().work()).stream()
            .filter(other -> other.state() == State.RENEWED)
            .filter(
                other ->
                    ConsentView.entered(going.opened(), other)
                        .map(Entered::terms)
                        .filter(before -> before.isForTheSameAs(going.terms()))
                        .isPresent())
            .map(Course::thread);
    return Stream.concat(Stream.of(course.thread()), renewed).toList();
  }

  private static Disclosure shared(Going going) {
    Set<InformationGroup> groups = going.typed().choices("groups", InformationGroup.class);
    going.typed().mustBeRight();
    return new Disclosure(going.terms().recipient(), going.terms().purpose(), groups);
  }

  private static Optional<Notice> notice(Typed typed) {
    Optional<Notice.Sex> sex = typed.choice("sex", Notice.Sex.class);
    Optional<Notice.AgeBand> band = typed.choice("band", Notice.AgeBand.class);
    Optional<Notice.Form> form = typed.choice("form", Notice.Form.class);
    String citizenship = typed.value("citizenship");
    typed.must(
        citizenship.isEmpty() || PLACES.contains(citizenship),
        "citizenship",
        "consent.rule.citizenship");
    return sex.flatMap(
        who -> band.flatMap(age -> form.map(what -> new Notice(who, age, citizenship, what))));
  }
}
