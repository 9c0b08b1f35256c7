package org.amana.protection.referrals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.access.Person;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Standing;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.cases.CaseId;
import org.springframework.stereotype.Component;

/**
 * Referrals: written, sent, opened and answered. What is opened stands in the log, committed,
 * before anything of it is decrypted.
 */
@Component
public final class Referrals {

  static final Wanted SEE = Wanted.to(Action.SEE);
  static final Wanted READ = Wanted.to(Action.READ);
  static final Wanted WRITE = Wanted.to(Action.WRITE);

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final ReferralSql sql;
  private final HistorySql history;
  private final Sending sending;
  private final Steps steps;
  private final Arrival arrival;
  private final Contents contents;
  private final Naming naming;
  private final ReferralLog log;
  private final Ids ids;

  Referrals(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      ReferralSql sql,
      HistorySql history,
      Sending sending,
      Steps steps,
      Arrival arrival,
      Contents contents,
      Naming naming,
      ReferralLog log,
      Ids ids) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.sql = sql;
    this.history = history;
    this.sending = sending;
    this.steps = steps;
    this.arrival = arrival;
    this.contents = contents;
    this.naming = naming;
    this.log = log;
    this.ids = ids;
  }

  void mustRefer() {
    if (!needToKnow.mayRefer()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  /** For a form: what is sent twice is entered once. */
  ReferralId fresh() {
    return new ReferralId(ids.next());
  }

  /**
   * Writes a referral and, unless it is to stay a draft, sends it.
   *
   * @param of the case that it is made from; whoever has none says in the form what it rests on
   * @throws ProblemException with every field that is wrong; {@code consent.no-basis}; {@code
   *     referrals.nobody-there}; {@code custody.locked}; denied
   */
  void begin(ReferralId id, ReferralForm form, Optional<CaseId> of) {
    mustRefer();
    ReferralForm.Right wanted = form.read(of.isPresent());
    Person by = needToKnow.viewer().person();
    needToKnow.within(
        () -> {
          if (sql.find(id).filter(there -> there.from().person().equals(by.id())).isPresent()) {
            return id; // sent twice
          }
          Referral draft = sending.draft(id, by, wanted, of);
          if (!form.isDraft()) {
            sending.send(draft, by, Sending.content(wanted));
          }
          return id;
        });
  }

  /**
   * Opens a referral, as far as the one who asks has to know. Whoever received it has seen it from
   * then on.
   *
   * @throws ProblemException not found when they may not know of it; {@code custody.locked}
   */
  OpenReferral open(ReferralId id) {
    Found found = needToKnow.within(() -> find(id));
    return new OpenReferral(
        found.referral(),
        found.sides(),
        contents.facts(id, found.sealed()),
        contents.told(id, found.sealed(), found.safe()),
        found.history().stream()
            .map(step -> new OpenReferral.Step(step.step(), contents.words(step)))
            .toList(),
        naming.of(
            List.of(found.referral()),
            found.history().stream().map(HistorySql.Sealed::step).toList()),
        found.from(),
        found.begun());
  }

  private record Found(
      Referral referral,
      Set<Side> sides,
      ReferralSql.Sealed sealed,
      Optional<OpenSafe> safe,
      List<HistorySql.Sealed> history,
      Optional<CaseId> from,
      Optional<CaseId> begun) {}

  private Found find(ReferralId id) {
    Allowed allowed = needToKnow.allowed(id.file());
    Referral referral = sql.find(id).orElseGet(() -> refuse(id, allowed));
    Set<Side> sides = sides(referral, allowed.standing());
    if (allowed.may(WRITE) && Move.SEE.from(referral.state(), sides).isPresent()) {
      referral = seen(referral);
    }
    ReferralSql.Sealed sealed =
        isOpen(referral, allowed.standing()) ? sql.sealed(id) : sql.sealed(id).withoutIdentity();
    Optional<OpenSafe> safe = sealed.identity().map(_ -> files.open(id.file()));
    log.opened(id, allowed.purpose(READ), deepest(sealed));
    return new Found(
        referral,
        sides,
        sealed,
        safe,
        history.of(id),
        sql.linked(id, Side.SENDER),
        sql.linked(id, Side.RECEIVER));
  }

  /**
   * Who it is is for the receiver once they accepted; the policies of the database say the same.
   */
  private static boolean isOpen(Referral referral, Standing standing) {
    return standing.isSender() || standing.isEmergency() || referral.state().isOpenToReceiver();
  }

  private Referral refuse(ReferralId id, Allowed allowed) {
    var _ = needToKnow.require(SEE, id.file(), allowed);
    throw new ProblemException(new CommonProblem.NotFound());
  }

  /** A partner has no eyes here: of what was sent to one, the parcel says that it was opened. */
  private Referral seen(Referral referral) {
    if (referral.to().isPartner()) {
      return referral;
    }
    steps.take(referral, State.SEEN, Steps.Made.of(needToKnow.viewer().person(), Move.SEE, false));
    return sql.find(referral.id()).orElseThrow();
  }

  private static Tier deepest(ReferralSql.Sealed sealed) {
    if (sealed.identity().isPresent()) {
      return Tier.IDENTITY;
    }
    return sealed.facts().isPresent() ? Tier.FACTS : Tier.WORK;
  }

  /** Of a referral to a partner whoever sent it enters what they answer. */
  static Set<Side> sides(Referral referral, Standing standing) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (standing.isSender()) {
      sides.add(Side.SENDER);
      if (referral.to().isPartner()) {
        sides.add(Side.RECEIVER);
      }
    }
    if (standing.isReceiver()) {
      sides.add(Side.RECEIVER);
    }
    return sides;
  }

  /**
   * Makes a move, once however often it is sent.
   *
   * @return the case that was begun from it, when that was asked for
   * @throws ProblemException {@code referrals.meanwhile} when somebody else was faster; {@code
   *     referrals.not-from-here}; with every field that is wrong; not found; denied
   */
  Optional<CaseId> take(ReferralId id, MoveForm form) {
    return needToKnow.within(
        () -> {
          Allowed allowed = needToKnow.allowed(id.file());
          var _ = needToKnow.require(WRITE, id.file(), allowed);
          Referral referral = sql.find(id).orElseGet(() -> refuse(id, allowed));
          if (isRepeated(referral, form)) {
            return sql.linked(id, Side.RECEIVER);
          }
          if (referral.version() != form.after()) {
            throw new ProblemException(new ReferralProblem.Meanwhile());
          }
          Set<Side> sides = sides(referral, allowed.standing());
          State to =
              form.move()
                  .from(referral.state(), sides)
                  .orElseThrow(() -> new ProblemException(new ReferralProblem.NotFromHere()));
          form.mustBeRight();
          go(referral, to, form, !sides.contains(Side.SENDER));
          return form.beginsCase() ? Optional.of(arrival.begin(id)) : Optional.empty();
        });
  }

  private boolean isRepeated(Referral referral, MoveForm form) {
    return referral.version() == form.after() + 1
        && history.of(referral.id()).stream()
            .map(HistorySql.Sealed::step)
            .filter(step -> step.number() == referral.version())
            .anyMatch(
                step ->
                    step.move().equals(form.move().code())
                        && step.person().equals(Optional.of(needToKnow.viewer().id())));
  }

  private void go(Referral referral, State to, MoveForm form, boolean isNews) {
    Person by = needToKnow.viewer().person();
    if (form.move() == Move.SEND) {
      sending.send(referral, by, contents.whole(referral.id()));
    } else {
      steps.take(
          referral,
          to,
          new Steps.Made(
              Optional.of(by), form.move(), form.reason(), form.suggested(), form.words(), isNews));
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(new CommonProblem.NotFound());
  }

  /** Begins a case of the receiver's own from what was accepted; once. */
  CaseId beginCase(ReferralId id) {
    return needToKnow.within(
        () -> {
          var _ = needToKnow.require(WRITE, id.file());
          Referral referral = sql.find(id).orElseThrow(Referrals::notFound);
          if (referral.to().isPartner() || !referral.state().isOpenToReceiver()) {
            throw new ProblemException(new ReferralProblem.NotFromHere());
          }
          return sql.linked(id, Side.RECEIVER).orElseGet(() -> arrival.begin(id));
        });
  }

  /**
   * Whoever sent it has learned what the other side did; the case that it was made from tells it.
   */
  void note(ReferralId id) {
    needToKnow.within(
        () -> {
          var _ = needToKnow.require(WRITE, id.file());
          Referral referral = sql.find(id).orElseThrow(Referrals::notFound);
          if (referral.isNews()) {
            sql.note(id);
            log.did("note", id);
            sql.linked(id, Side.SENDER)
                .ifPresent(
                    record ->
                        sending.tell(record, referral, history.of(id).getLast().step().move()));
          }
          return id;
        });
  }

  /** Gives it to those of the receiver who have made a key since it was sent. */
  int refill(ReferralId id) {
    return needToKnow.within(
        () -> {
          var _ = needToKnow.require(Wanted.to(Action.ADMIT), id.file());
          Referral referral = sql.find(id).orElseThrow(Referrals::notFound);
          if (!referral.state().isLive() || referral.state() == State.DRAFTED) {
            throw new ProblemException(new ReferralProblem.NotFromHere());
          }
          log.did("refill", id);
          return referral.to().organisation().map(to -> sending.handOver(id, to)).orElse(0);
        });
  }
}
