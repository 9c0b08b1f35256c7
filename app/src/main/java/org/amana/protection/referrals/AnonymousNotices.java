package org.amana.protection.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.needtoknow.NeedToKnow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That an adult was met who wants no help: the month and four words, and nothing by which anybody
 * is found.
 */
@Component
class AnonymousNotices {

  private final NeedToKnow needToKnow;
  private final JdbcClient database;
  private final ReferralLog log;
  private final Clock clock;

  AnonymousNotices(NeedToKnow needToKnow, JdbcClient database, ReferralLog log, Clock clock) {
    this.needToKnow = needToKnow;
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /** Once, however often the form is sent; its id tells no time. */
  void keep(ReferralId form, ReferralForm.Notice notice) {
    Person by = needToKnow.viewer().person();
    var _ =
        needToKnow.within(
            () -> {
              log.noticed();
              return database
                  .sql(
                      """
                      insert into referrals.notice
                        (id, organisation, month, sex, age, citizenship, form)
                      values (:id, :organisation, :month, :sex, :age, :citizenship, :form)
                      on conflict do nothing
                      """)
                  .param(
                      "id",
                      UUID.nameUUIDFromBytes(form.toString().getBytes(StandardCharsets.UTF_8)))
                  .param("organisation", by.organisation().id())
                  .param("month", LocalDate.now(clock).withDayOfMonth(1))
                  .param("sex", notice.sex().code())
                  .param("age", notice.age().code())
                  .param("citizenship", notice.citizenship())
                  .param("form", notice.form())
                  .update();
            });
  }
}
