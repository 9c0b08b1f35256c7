package org.amana.protection.referrals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Unit;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of referrals, of the work alone. */
@Component
class ListSql {

  private static final String QUEUE =
      """
      where r.to_organisation = :organisation and r.sent_at is not null and r.state = any (:states)
        and r.urgency = coalesce(:urgency::text, r.urgency)
      """;

  private static final String SENT =
      "where (r.from_person = :person or r.from_unit = :unit::uuid) ";

  /** Nobody answered, and the one who asks answers for one of the sides. */
  private static final String LATE =
      """
      where r.escalated_at is not null and (r.to_organisation = :organisation
        or r.from_organisation = :organisation)
      """;

  private final JdbcClient database;

  ListSql(JdbcClient database) {
    this.database = database;
  }

  /** Which of a queue. */
  record Filter(UUID organisation, Collection<State> states, Optional<Urgency> urgency) {}

  /** What is to be answered soonest first; of what is over, the latest. */
  List<Referral> queue(Filter filter, long offset, int most) {
    return page(
        of(
            ReferralSql.REFERRAL
                + QUEUE
                + "order by r.reply_by nulls last, r.changed_at desc, r.id offset :offset limit"
                + " :most",
            filter),
        offset,
        most);
  }

  long countQueue(Filter filter) {
    return of("select count(*) from referrals.referral r " + QUEUE, filter)
        .query(Long.class)
        .single();
  }

  private StatementSpec of(String sql, Filter filter) {
    return database
        .sql(sql)
        .param("organisation", filter.organisation())
        .param("states", filter.states().stream().map(State::code).toArray(String[]::new))
        .param("urgency", filter.urgency().map(Urgency::code).orElse(null));
  }

  /** Of a person and their unit: what is new first. */
  List<Referral> sent(Person by, long offset, int most) {
    return page(
        database
            .sql(
                ReferralSql.REFERRAL
                    + SENT
                    + "order by r.is_news desc, r.changed_at desc, r.id offset :offset limit :most")
            .param("person", by.id().value())
            .param("unit", by.unit().map(Unit::id).orElse(null)),
        offset,
        most);
  }

  long countSent(Person by) {
    return database
        .sql("select count(*) from referrals.referral r " + SENT)
        .param("person", by.id().value())
        .param("unit", by.unit().map(Unit::id).orElse(null))
        .query(Long.class)
        .single();
  }

  /** Those that nobody answered, the latest first. */
  List<Referral> late(UUID organisation, int most) {
    return database
        .sql(ReferralSql.REFERRAL + LATE + "order by r.escalated_at desc limit :most")
        .param("organisation", organisation)
        .param("most", most)
        .query(ReferralSql::referral)
        .list();
  }

  /** Those that were made from a case, the latest first. */
  List<Referral> ofCase(CaseId record, long offset, int most) {
    return page(
        database
            .sql(
                ReferralSql.REFERRAL
                    + """
                    join referrals.link l on l.referral = r.id
                    where l.record = :record order by r.made_at desc offset :offset limit :most
                    """)
            .param("record", record.value()),
        offset,
        most);
  }

  long countOfCase(CaseId record) {
    return database
        .sql(
            """
            select count(*) from referrals.referral r join referrals.link l on l.referral = r.id
            where l.record = :record
            """)
        .param("record", record.value())
        .query(Long.class)
        .single();
  }

  private static List<Referral> page(StatementSpec list, long offset, int most) {
    return list.param("offset", offset).param("most", most).query(ReferralSql::referral).list();
  }
}
