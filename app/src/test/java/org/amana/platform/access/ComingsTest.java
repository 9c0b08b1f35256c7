package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.access.Comings.Coming;
import org.amana.platform.audit.Audit;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Who comes in, leaves, or is refused, as the log has it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class ComingsTest {

  private static final String TYPED = "my.password@example.org";

  @Autowired private MockMvc pages;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Audit audit;
  @Autowired private Access access;
  @Autowired private TransactionTemplate transaction;
  private Browser browser;
  private long before;

  @BeforeEach
  void clear() {
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
    browser = new Browser(pages);
    before =
        owner.sql("select coalesce(max(number), 0) from audit.entry").query(Long.class).single();
  }

  private List<String> logged(String column) {
    return owner
        .sql(
            "select "
                + column
                + " from audit.entry where number > :before and action = any ("
                + ":actions) order by number")
        .param("before", before)
        .param("actions", Stream.of(Coming.values()).map(Coming::code).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private int signIn(String name, String password) throws Exception {
    return browser
        .fill("/en/sign-in", "signInName", name, "password", password)
        .getResponse()
        .getStatus();
  }

  @Test
  void coming_in_a_second_factor_and_leaving_are_written_down() throws Exception {
    Person person = insiders.add("a@example.org", Role.AUDITOR);

    signIn(person.signInName(), Insiders.PASSWORD);
    browser.fill("/en/confirm/code", "code", "000000");
    browser.fill("/en/confirm/code", "code", insiders.code(person.id()));
    browser.fill("/en/sign-out");

    assertThat(logged("action"))
        .containsExactly(
            "access.signed-in",
            "access.factor-refused",
            "access.factor-proved",
            "access.signed-out");
    assertThat(logged("actor")).containsOnly(person.id().toString());
  }

  @Test
  void what_was_typed_in_vain_is_not_kept() throws Exception {
    Person person = insiders.newcomer("a@example.org", Role.READER);

    signIn(TYPED, "wrong");
    signIn(person.signInName(), TYPED);

    assertThat(logged("action"))
        .containsExactly("access.sign-in-refused", "access.sign-in-refused");
    assertThat(logged("coalesce(subject, '')")).containsExactly("", "person/" + person.id());
    assertThat(logged("line")).noneMatch(line -> line.contains("my.password"));
  }

  @Test
  void nobody_comes_in_who_is_not_written_down() throws Exception {
    Person person = insiders.newcomer("a@example.org", Role.READER);
    owner.sql("alter table audit.entry rename to entry_away").update();
    try {
      assertThat(signIn(person.signInName(), Insiders.PASSWORD)).isEqualTo(503);
      assertThat(browser.open("/en/account").getResponse().getStatus()).isEqualTo(302);
    } finally {
      owner.sql("alter table audit.entry_away rename to entry").update();
    }
    assertThat(signIn(person.signInName(), Insiders.PASSWORD)).isEqualTo(302);
  }

  @Test
  void a_flood_of_refusals_fills_the_log_no_faster_than_a_line_a_second() {
    Instant now = Instant.parse("2026-07-30T12:00:00Z");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Comings comings = new Comings(audit, access, transaction, clock);
    for (int i = 0; i < 3 * Comings.MOST_A_MINUTE; i++) {
      comings.refused(Coming.SIGN_IN_REFUSED, Optional.empty());
    }

    assertThat(logged("action"))
        .hasSize(Comings.MOST_A_MINUTE + 1)
        .endsWith("access.refused-more-often");
    Clock next = Clock.offset(clock, Duration.ofMinutes(1));
    new Comings(audit, access, transaction, next).refused(Coming.FACTOR_REFUSED, Optional.empty());
    assertThat(logged("action")).endsWith("access.factor-refused");
  }
}
