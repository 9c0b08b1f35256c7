package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.node.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when nobody answers. */
@SuppressWarnings("NullAway.Init")
class LateReferralsTest extends TwoOffices {

  @Autowired private JdbcClient database;
  @Autowired private ReferralSql sql;
  @Autowired private ProtectedFiles files;
  @Autowired private ReferralLog log;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Ids ids;

  /** As the clock of the house finds things after that time. */
  private int after(Duration time) {
    Clock then = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    return new Expiry(database, sql, files, log, transaction, ids, then).run();
  }

  @Test
  void what_nobody_answers_in_time_ends_and_the_supervisors_of_both_sides_are_told()
      throws Exception {
    Person superior = team.add("superior", Role.SUPERVISOR);
    UUID id = sent();
    assertThat(page(worker, id)).contains(NEED);
    assertThat(after(Duration.ofMinutes(119))).isZero();
    assertThat(state(id)).isEqualTo("seen");

    assertThat(after(Duration.ofMinutes(121))).isEqualTo(1);
    assertThat(after(Duration.ofMinutes(122))).isZero();

    assertThat(moves(id)).endsWith("expire");
    String reference =
        one("select reference from referrals.referral where id = :id", id, String.class);
    assertThat(team.at(superior).text("/en/referrals")).contains("Left unanswered", reference);
    assertThat(team.at(colleague).text("/en/referrals")).contains("Left unanswered", reference);
    assertThat(team.at(worker).text("/en/referrals")).doesNotContain("Nobody answered these");
    assertThat(team.at(officer).text("/en/referrals/sent")).contains("Left unanswered", "New");
    assertThat(page(worker, id)).doesNotContain(NEED);
    assertThat(page(officer, id)).contains(NAME, "Ask somebody else");
    assertThat(rows("from vault.safe_key where safe = :id", id)).isEqualTo(1);
  }

  @Test
  void what_was_accepted_is_not_ended_by_the_clock_but_told() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);
    must(take(worker, id, "accept"));

    assertThat(after(Duration.ofHours(11))).isZero();
    assertThat(after(Duration.ofHours(13))).isEqualTo(1);

    assertThat(state(id)).isEqualTo("accepted");
    assertThat(team.at(colleague).text("/en/referrals")).contains("Nobody answered these");
    assertThat(page(worker, id)).contains(NAME);
  }

  @Test
  void the_house_says_in_the_log_what_it_did() throws Exception {
    UUID id = sent();
    var _ = after(Duration.ofHours(3));

    assertThat(
            owner
                .sql("select action from audit.entry where subject = :subject order by number")
                .param("subject", "referral/" + id)
                .query(String.class)
                .list())
        .containsExactly("referrals.draft", "referrals.send", "referrals.expire");
  }
}
