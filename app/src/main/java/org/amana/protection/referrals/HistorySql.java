package org.amana.protection.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of steps. Policies hide every row that the one who asks may not see. */
@Component
class HistorySql {

  private final JdbcClient database;

  HistorySql(JdbcClient database) {
    this.database = database;
  }

  /** A step with its words; empty when it has none, or they are not for the one who asks. */
  record Sealed(Taken step, Optional<byte[]> words) {}

  List<Sealed> of(ReferralId id) {
    return database
        .sql(
            """
            select s.id, s.number, s.move, s.person, s.organisation, s.reason, s.suggested, s.made_at,
              w.sealed
            from referrals.step s left join referrals.words w on w.step = s.id
            where s.referral = :id order by s.number
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Sealed(
                    new Taken(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("move"),
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        Optional.ofNullable(row.getObject("organisation", UUID.class)),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getObject("suggested", UUID.class)),
                        row.getTimestamp("made_at").toInstant()),
                    Optional.ofNullable(row.getBytes("sealed"))))
        .list();
  }

  void add(ReferralId id, Taken step) {
    database
        .sql(
            """
            insert into referrals.step (id, referral, number, move, person, organisation, reason,
              suggested, made_at)
            values (:id, :referral, :number, :move, :person, :organisation, :reason, :suggested, :made)
            """)
        .param("id", step.id())
        .param("referral", id.value())
        .param("number", step.number())
        .param("move", step.move())
        .param("person", step.person().map(PersonId::value).orElse(null))
        .param("organisation", step.organisation().orElse(null))
        .param("reason", step.reason().orElse(null))
        .param("suggested", step.suggested().orElse(null))
        .param("made", ReferralSql.at(step.madeAt()))
        .update();
  }

  void addWords(ReferralId id, Taken step, byte[] sealed) {
    database
        .sql("insert into referrals.words (step, referral, sealed) values (:step, :id, :sealed)")
        .param("step", step.id())
        .param("id", id.value())
        .param("sealed", sealed)
        .update();
  }
}
