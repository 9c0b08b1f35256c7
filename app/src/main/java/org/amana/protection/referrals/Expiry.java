package org.amana.protection.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.node.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what nobody answered in time, and tells those who answer for both sides of it and of what
 * was promised and not done. Rows are claimed in the database, so that any node can do it and none
 * does it twice.
 */
@Component
class Expiry {

  private static final int AT_A_TIME = 100;

  private final JdbcClient database;
  private final ReferralSql sql;
  private final ProtectedFiles files;
  private final ReferralLog log;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Expiry(
      JdbcClient database,
      ReferralSql sql,
      ProtectedFiles files,
      ReferralLog log,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.sql = sql;
    this.files = files;
    this.log = log;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Until nothing more is late. */
  void runAll() {
    int found;
    do {
      found = run();
    } while (found >= AT_A_TIME);
  }

  /** How many were found late. */
  int run() {
    Integer found =
        transaction.execute(
            _ -> {
              Instant now = clock.instant();
              sql.keep("expiry");
              List<ReferralId> expired = expire(now);
              addSteps(expired, now);
              files.takeBack(expired.stream().map(ReferralId::file).toList());
              List<ReferralId> late = escalate(now);
              sql.keep("");
              expired.forEach(id -> log.houseDid(Move.EXPIRE.code(), id));
              late.forEach(id -> log.houseDid("escalate", id));
              return expired.size() + late.size();
            });
    return found == null ? 0 : found;
  }

  private List<ReferralId> expire(Instant now) {
    return database
        .sql(
            """
            update referrals.referral set state = 'expired', reply_by = null, version = version + 1,
              changed_at = :now, escalated_at = :now, is_news = true
            where id in (
              select id from referrals.referral
              where reply_by < :now and state in ('drafted', 'sent', 'seen')
              order by reply_by limit :most for update skip locked)
            returning id
            """)
        .param("now", ReferralSql.at(now))
        .param("most", AT_A_TIME)
        .query((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
        .list();
  }

  private void addSteps(Collection<ReferralId> expired, Instant now) {
    database
        .sql(
            """
            insert into referrals.step (id, referral, number, move, made_at)
            select t.id, r.id, r.version, :move, :now
            from unnest(:referrals::uuid[], :steps::uuid[]) as t (referral, id)
            join referrals.referral r on r.id = t.referral
            """)
        .param("referrals", ReferralSql.texts(expired))
        .param(
            "steps",
            IntStream.range(0, expired.size())
                .mapToObj(_ -> ids.next().toString())
                .toArray(String[]::new))
        .param("move", Move.EXPIRE.code())
        .param("now", ReferralSql.at(now))
        .update();
  }

  /** What was accepted is not ended by the clock: somebody is on their way. */
  private List<ReferralId> escalate(Instant now) {
    return database
        .sql(
            """
            update referrals.referral set escalated_at = :now, is_news = true
            where id in (
              select id from referrals.referral
              where reply_by < :now and state in ('accepted', 'in-service') and escalated_at is null
              order by reply_by limit :most for update skip locked)
            returning id
            """)
        .param("now", ReferralSql.at(now))
        .param("most", AT_A_TIME)
        .query((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
        .list();
  }
}
