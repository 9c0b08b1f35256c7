package org.amana.protection.referrals;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Guesses;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Parcels;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Plaintext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parcels for partners without an account: a link, and a code that is told another way, open one
 * once. The server alone cannot, and whoever sent it sees when it was opened.
 */
@Component
class PartnerParcels {

  /** Four letters each: eighty bits, which nobody guesses off the server either. */
  private static final int GROUPS = 4;

  private final NeedToKnow needToKnow;
  private final ReferralSql sql;
  private final HistorySql history;
  private final Contents contents;
  private final Sending sending;
  private final Parcels parcels;
  private final Guesses guesses;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ReferralLog log;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;

  PartnerParcels(
      NeedToKnow needToKnow,
      ReferralSql sql,
      HistorySql history,
      Contents contents,
      Sending sending,
      Parcels parcels,
      Guesses guesses,
      JdbcClient database,
      TransactionTemplate transaction,
      ReferralLog log,
      Ids ids,
      SecureRandom random,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.history = history;
    this.contents = contents;
    this.sending = sending;
    this.parcels = parcels;
    this.guesses = guesses;
    this.database = database;
    this.transaction = transaction;
    this.log = log;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** What is shown once to whoever closes a parcel. */
  record Closed(Referral referral, UUID parcel, String code) {

    /** Hides the code. */
    @Override
    public String toString() {
      return "Closed[" + parcel + "]";
    }
  }

  /** What is in a parcel. */
  record Inside(
      String reference,
      Service service,
      Urgency urgency,
      String sender,
      Preview preview,
      Told told) {

    /** Hides everything, so that it does not end up in a log. */
    @Override
    public String toString() {
      return "Inside[…]";
    }
  }

  /**
   * Closes a parcel, in place of one that was closed before and whose code opens nothing then.
   *
   * @throws ProblemException {@code referrals.not-from-here}; {@code consent.state-of-origin} and
   *     the like; not found; denied
   */
  Closed close(ReferralId id) {
    return needToKnow.within(
        () -> {
          var _ = needToKnow.require(Referrals.WRITE, id.file());
          Referral referral =
              sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
          boolean isToBeOpened =
              referral.to().isPartner()
                  && (referral.state() == State.SENT || referral.state() == State.SEEN);
          if (!isToBeOpened) {
            throw new ProblemException(new ReferralProblem.NotFromHere());
          }
          sending.mustPass(id, referral.to());
          UUID parcel =
              new UUID(random.nextLong(), random.nextLong()); // an id of ours tells its time
          String code = Reference.code(random, GROUPS);
          byte[] inside = Plaintext.of(inside(referral, contents.whole(id)));
          keep(referral, parcel, parcels.close(inside, Reference.letters(code), place(parcel)));
          log.did("close-parcel", id);
          return new Closed(referral, parcel, code);
        });
  }

  private Inside inside(Referral referral, Content content) {
    return new Inside(
        referral.reference().text(),
        referral.service(),
        referral.urgency(),
        needToKnow.viewer().person().organisation().name(),
        content.facts().preview(),
        content.told());
  }

  private void keep(Referral referral, UUID parcel, byte[] box) {
    database
        .sql(
            """
            insert into referrals.parcel (id, referral, box, expires_at)
            values (:id, :referral, :box, :expires)
            on conflict (referral) do update set id = excluded.id, box = excluded.box,
              expires_at = excluded.expires_at, opened_at = null
            """)
        .param("id", parcel)
        .param("referral", referral.id().value())
        .param("box", box)
        .param("expires", ReferralSql.at(referral.times().replyBy().orElseThrow()))
        .update();
  }

  /** When it was opened; for whoever may know of the referral. */
  Optional<Instant> openedAt(ReferralId id) {
    return needToKnow.within(
        () ->
            database
                .sql(
                    """
                    select opened_at from referrals.parcel
                    where referral = :id and opened_at is not null
                    """)
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("opened_at").toInstant())
                .optional());
  }

  /**
   * What is in it, once; by whoever has the link and the code. It is written down, committed,
   * before it is shown.
   *
   * @throws ProblemException {@code referrals.no-parcel}; {@code referrals.wrong-code}; {@code
   *     access.too-early} after several of these
   */
  Inside open(UUID parcel, String code) {
    byte[] box = find(parcel);
    Inside inside =
        guesses.make(
            Guesses.Door.PARCEL,
            parcel.toString(),
            () ->
                parcels
                    .open(box, Reference.letters(code), place(parcel))
                    .map(bytes -> Plaintext.read(bytes, Inside.class))
                    .orElseThrow(() -> new ProblemException(new ReferralProblem.WrongCode())));
    transaction.executeWithoutResult(_ -> receive(parcel));
    return inside;
  }

  /** Whether there is one to be opened. */
  void mustWait(UUID parcel) {
    var _ = find(parcel);
  }

  private byte[] find(UUID parcel) {
    Optional<byte[]> found =
        transaction.execute(
            _ -> {
              sql.keep("parcel");
              return database
                  .sql(
                      """
                      select box from referrals.parcel
                      where id = :id and box is not null and expires_at > :now
                      """)
                  .param("id", parcel)
                  .param("now", ReferralSql.at(clock.instant()))
                  .query((row, _) -> row.getBytes("box"))
                  .optional();
            });
    return Optional.ofNullable(found)
        .flatMap(one -> one)
        .orElseThrow(() -> new ProblemException(new ReferralProblem.NoParcel()));
  }

  private void receive(UUID parcel) {
    sql.keep("parcel");
    Instant now = clock.instant();
    Referral referral =
        database
            .sql(
                """
                update referrals.parcel set box = null, opened_at = :now
                where id = :id and box is not null and expires_at > :now
                returning referral
                """)
            .param("id", parcel)
            .param("now", ReferralSql.at(now))
            .query((row, _) -> new ReferralId(row.getObject("referral", UUID.class)))
            .optional()
            .flatMap(sql::find)
            .orElseThrow(() -> new ProblemException(new ReferralProblem.NoParcel()));
    State to = referral.state() == State.SENT ? State.SEEN : referral.state();
    boolean isInTime =
        sql.advance(
            new ReferralSql.Advance(
                referral.id(),
                referral.version(),
                to,
                referral.times().replyBy(),
                Optional.empty(),
                true,
                now));
    if (!isInTime) {
      throw new ProblemException(new ReferralProblem.Meanwhile());
    }
    history.add(
        referral.id(),
        new Taken(
            ids.next(),
            referral.version() + 1,
            Taken.OPENED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now));
    log.did(Taken.OPENED, referral.id());
    sql.keep("");
  }

  private static Place place(UUID parcel) {
    return new Place("referrals.parcel", "box", parcel);
  }
}
