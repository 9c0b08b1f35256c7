package org.amana.protection.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Takes one step of a referral, and what follows from where it leads; in the caller's transaction.
 */
@Component
class Steps {

  private final ReferralSql sql;
  private final HistorySql history;
  private final ProtectedFiles files;
  private final Vault vault;
  private final ReferralLog log;
  private final Ids ids;
  private final Clock clock;

  Steps(
      ReferralSql sql,
      HistorySql history,
      ProtectedFiles files,
      Vault vault,
      ReferralLog log,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.history = history;
    this.files = files;
    this.vault = vault;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody does.
   *
   * @param by empty when the house does it
   * @param isNews whether whoever sent the referral has to learn of it
   */
  record Made(
      Optional<Person> by,
      Move move,
      Optional<Reason> reason,
      Optional<UUID> suggested,
      String words,
      boolean isNews) {

    static Made of(Person by, Move move, boolean isNews) {
      return new Made(Optional.of(by), move, Optional.empty(), Optional.empty(), "", isNews);
    }
  }

  /**
   * One step on.
   *
   * @throws ProblemException {@code referrals.meanwhile} when somebody was faster
   */
  void take(Referral referral, State to, Made made) {
    Instant now = clock.instant();
    Optional<Instant> replyBy =
        made.move() == Move.SEE
            ? referral.times().replyBy()
            : referral.urgency().wait(to).map(now::plus);
    Optional<PersonId> acceptedBy =
        made.move() == Move.ACCEPT ? made.by().map(Person::id) : Optional.empty();
    boolean isInTime =
        sql.advance(
            new ReferralSql.Advance(
                referral.id(), referral.version(), to, replyBy, acceptedBy, made.isNews(), now));
    if (!isInTime) {
      throw new ProblemException(new ReferralProblem.Meanwhile());
    }
    add(referral.id(), referral.version() + 1, made, now);
    log.did(made.move().code(), referral.id());
    end(List.of(referral.id()), to);
  }

  private void add(ReferralId id, int number, Made made, Instant now) {
    Taken step =
        new Taken(
            ids.next(),
            number,
            made.move().code(),
            made.by().map(Person::id),
            made.by().map(person -> person.organisation().id()),
            made.reason().map(Reason::code),
            made.suggested(),
            now);
    history.add(id, step);
    if (!made.words().isEmpty()) {
      byte[] words = made.words().getBytes(StandardCharsets.UTF_8);
      history.addWords(id, step, vault.protect(words, step.words()));
    }
  }

  /** The first step, which leads nowhere. */
  void draft(Referral referral, Person by) {
    history.add(
        referral.id(),
        new Taken(
            ids.next(),
            referral.version(),
            Taken.DRAFT,
            Optional.of(by.id()),
            Optional.of(by.organisation().id()),
            Optional.empty(),
            Optional.empty(),
            referral.times().madeAt()));
  }

  /** By the house, which has introduced itself to the database. */
  void houseEnds(ReferralSql.Live live, Move move, Optional<Reason> reason) {
    Instant now = clock.instant();
    boolean isInTime =
        sql.advance(
            new ReferralSql.Advance(
                live.id(),
                live.version(),
                move.to(),
                Optional.empty(),
                Optional.empty(),
                true,
                now));
    if (!isInTime) {
      throw new ProblemException(new ReferralProblem.Meanwhile());
    }
    add(
        live.id(),
        live.version() + 1,
        new Made(Optional.empty(), move, reason, Optional.empty(), "", true),
        now);
    log.did(move.code(), live.id());
    end(List.of(live.id()), move.to());
  }

  /** What an end takes away: from everybody, or from the receiver alone. */
  private void end(List<ReferralId> ended, State to) {
    if (to.isDestroyed()) {
      files.shred(ended.stream().map(ReferralId::file).toList());
      sql.destroy(ended);
      ended.forEach(log::destroyed);
    }
    if (to.isTakenBack()) {
      files.takeBack(ended.stream().map(ReferralId::file).toList());
    }
  }
}
