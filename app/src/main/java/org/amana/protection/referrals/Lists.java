package org.amana.protection.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Paging;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.stereotype.Component;

/** Lists of referrals: what waits for an organisation, and what became of what was sent. */
@Component
class Lists {

  private static final int PAGE = 25;
  private static final int MOST_LATE = 10;

  private final NeedToKnow needToKnow;
  private final ListSql sql;
  private final Naming naming;
  private final Cases cases;
  private final ReferralLog log;
  private final Clock clock;

  Lists(
      NeedToKnow needToKnow,
      ListSql sql,
      Naming naming,
      Cases cases,
      ReferralLog log,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.naming = naming;
    this.cases = cases;
    this.log = log;
    this.clock = clock;
  }

  /** Which part of a queue is shown. */
  enum Part {
    WAITING,
    HELPED,
    OVER;

    List<State> states() {
      return switch (this) {
        case WAITING -> List.of(State.SENT, State.SEEN);
        case HELPED -> List.of(State.ACCEPTED, State.IN_SERVICE);
        case OVER -> Arrays.stream(State.values()).filter(state -> !state.isLive()).toList();
      };
    }

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "referrals.part." + code();
    }

    static Part of(String code) {
      return Arrays.stream(values())
          .filter(part -> part.code().equals(code))
          .findFirst()
          .orElse(WAITING);
    }
  }

  /** A page of a list, with what its rows name. */
  record Shown(List<Referral> referrals, OpenReferral.Names names, Paging paging, Instant now) {}

  private Shown shown(long page, long total, Listing listing) {
    Paging paging = new Paging(page, PAGE, total);
    List<Referral> referrals = listing.read(paging.offset(), paging.size());
    return new Shown(referrals, naming.of(referrals), paging, clock.instant());
  }

  /** Reads a page of a list. */
  private interface Listing {
    List<Referral> read(long offset, int most);
  }

  /** The queue of the organisation of the one who asks. */
  Shown queue(Part part, Optional<Urgency> urgency, long page) {
    mustReceive();
    ListSql.Filter filter = new ListSql.Filter(organisation(), part.states(), urgency);
    return within(
        () ->
            shown(page, sql.countQueue(filter), (offset, most) -> sql.queue(filter, offset, most)));
  }

  /** What nobody answered in time, for whoever answers for one of the sides. */
  List<Referral> late() {
    return viewer().roles().contains(Role.SUPERVISOR)
        ? within(() -> sql.late(organisation(), MOST_LATE))
        : List.of();
  }

  /** What the one who asks has sent, or their unit as far as they answer for it. */
  Shown sent(long page) {
    if (!needToKnow.mayRefer()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    Person by = viewer();
    return within(
        () -> shown(page, sql.countSent(by), (offset, most) -> sql.sent(by, offset, most)));
  }

  /** Those of a case, with the case. */
  record OfCase(CaseEntry entry, Shown shown, boolean mayRefer) {}

  OfCase ofCase(CaseId id, long page) {
    return within(
        () -> {
          Allowed allowed = needToKnow.allowed(id.file());
          Purpose purpose = needToKnow.require(Referrals.READ, id.file(), allowed);
          log.read(id, purpose);
          Shown shown =
              shown(page, sql.countOfCase(id), (offset, most) -> sql.ofCase(id, offset, most));
          return new OfCase(cases.entry(id), shown, allowed.may(Referrals.WRITE));
        });
  }

  private void mustReceive() {
    if (viewer().roles().stream().noneMatch(Sending.RECEIVING::contains)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  private Person viewer() {
    return needToKnow.viewer().person();
  }

  private UUID organisation() {
    return viewer().organisation().id();
  }

  private <T> T within(Supplier<T> work) {
    return needToKnow.within(work);
  }
}
