package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Sessions: what the database knows of them, and what their owner sees. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class SessionsTest {

  @Autowired private MockMvc pages;
  @Autowired private Accounts accounts;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void clear() {
    // The test itself is no request; Spring's test support would make it look like one.
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
  }

  private Browser signedIn(String name) throws Exception {
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", name, "password", Insiders.PASSWORD);
    return browser;
  }

  private static String cookie(Browser browser) {
    return Objects.requireNonNull(browser.session()).getValue();
  }

  /** All that the tables of this room hold, as text and as the bytes that lie on the disk. */
  private String dump() {
    return owner
        .sql(
            """
            select string_agg(part, ' ') from (
              select query_to_xml(format('select * from access.%I', tablename), true, true, '')::text
              as part from pg_tables where schemaname = 'access'
              union all
              select encode(attribute_bytes, 'escape') from access.session_attributes) parts
            """)
        .query(String.class)
        .single();
  }

  @Test
  void no_cookie_stands_in_a_dump_of_the_database() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    Browser browser = signedIn("a@example.org");

    assertThat(cookie(browser)).hasSize(43);
    assertThat(dump())
        .contains(SessionTokens.id(cookie(browser)), "a@example.org")
        .doesNotContain(cookie(browser));
  }

  @Test
  void a_cookie_that_was_kept_as_it_is_would_be_found() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    Browser browser = signedIn("a@example.org");
    owner
        .sql("update access.session set session_id = :cookie")
        .param("cookie", cookie(browser))
        .update();

    assertThat(dump()).contains(cookie(browser));
  }

  @Test
  void what_the_database_knows_of_a_session_opens_nothing() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    Browser browser = signedIn("a@example.org");
    Browser thief = new Browser(pages);
    thief.steal(SessionTokens.id(cookie(browser)));

    assertThat(thief.open("/en/account").getResponse().getStatus()).isEqualTo(302);
    assertThat(browser.open("/en/account").getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void the_token_of_a_link_that_was_opened_stands_nowhere() throws Exception {
    Person person = insiders.newcomer("a@example.org", Role.READER);
    String token = accounts.issueLink(person.id());
    Browser browser = new Browser(pages);

    browser.open("/en/setup?token=" + token);

    assertThat(browser.open("/en/setup").getResponse().getStatus()).isEqualTo(200);
    assertThat(dump()).doesNotContain(token);
  }

  @Test
  void a_person_sees_their_sessions_and_ends_one() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    Browser here = signedIn("a@example.org");
    Browser there = signedIn("a@example.org");

    String page = here.open("/en/account").getResponse().getContentAsString();
    List<String> ids = ids(page);
    assertThat(page).contains("This one").containsOnlyOnce(ids.getFirst());
    assertThat(ids).containsExactly(SessionTokens.id(cookie(there)));
    here.fill("/en/account/sessions/end", "session", ids.getFirst());

    assertThat(there.open("/en/account").getResponse().getStatus()).isEqualTo(302);
    assertThat(here.open("/en/account").getResponse().getStatus()).isEqualTo(200);
  }

  private static List<String> ids(String page) {
    return Pattern.compile("name=\"session\" value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    insiders.newcomer("b@example.org", Role.READER);
    Browser one = signedIn("a@example.org");
    Browser other = signedIn("b@example.org");

    one.fill("/en/account/sessions/end", "session", SessionTokens.id(cookie(other)));

    assertThat(other.open("/en/account").getResponse().getStatus()).isEqualTo(200);
    assertThat(ids(one.open("/en/account").getResponse().getContentAsString())).isEmpty();
  }

  @Test
  void all_other_sessions_end_at_once() throws Exception {
    insiders.newcomer("a@example.org", Role.READER);
    Browser here = signedIn("a@example.org");
    Browser there = signedIn("a@example.org");

    here.fill("/en/account/sessions/end-others");

    assertThat(there.open("/en/account").getResponse().getStatus()).isEqualTo(302);
    assertThat(here.open("/en/account").getResponse().getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, FIREFOX",
    "Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36, CHROME",
    "Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0, EDGE",
    "Mozilla/5.0 (iPhone) AppleWebKit/605 Version/18 Mobile/15E148 Safari/604.1, SAFARI",
    "curl/8.0, OTHER",
    ", OTHER"
  })
  void of_a_browser_nothing_is_kept_but_its_kind(String userAgent, BrowserFamily family) {
    assertThat(BrowserFamily.of(userAgent)).isEqualTo(family);
  }
}
