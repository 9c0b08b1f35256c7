package org.amana.platform.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** What is taken away is gone with the next request, however far somebody has come in. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class})
class RevokingTest {

  private static final String PHRASE = "a well beside the old tree";

  @Autowired private MockMvc pages;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault node;
  @Autowired private Insiders insiders;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void nobody_is_here_yet() {
    RequestContextHolder.resetRequestAttributes();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.person_key cascade
            """)
        .update();
    node.open();
  }

  @SuppressWarnings("NullAway.Init")
  private Person administrator;

  private Tab wholly() throws Exception {
    administrator = insiders.add("a@example.org", Role.ADMINISTRATOR);
    insiders.add("other@example.org", Role.ADMINISTRATOR);
    Tab tab = new Tab(pages).signIn(administrator, insiders.code(administrator.id()));
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);
    assertThat(tab.open("/en/people").getStatus()).isEqualTo(200);
    assertThat(tab.text("/en/key")).contains("/en/key/lock");
    return tab;
  }

  @Test
  void who_is_disabled_is_out_and_so_is_the_unlocked_key() throws Exception {
    Tab tab = wholly();

    accounts.disable(administrator.id());

    assertThat(tab.open("/en/people").getRedirectedUrl()).startsWith("/en/sign-in");
    assertThat(tab.open("/en/key").getRedirectedUrl()).startsWith("/en/sign-in");
    assertThat(tab.fill("/en/key/unlock", "phrase", PHRASE).getRedirectedUrl())
        .startsWith("/en/sign-in");
  }

  @Test
  void who_is_disabled_on_the_way_in_gets_no_further() throws Exception {
    wholly();
    Tab half = new Tab(pages).signIn(administrator);
    assertThat(half.open("/en/confirm").getStatus()).isEqualTo(200);

    accounts.disable(administrator.id());

    assertThat(half.open("/en/confirm").getRedirectedUrl()).startsWith("/en/sign-in");
    assertThat(half.fill("/en/confirm/code", "code", "123456").getRedirectedUrl())
        .startsWith("/en/sign-in");
  }

  @Test
  void a_role_that_is_taken_away_opens_nothing_any_more() throws Exception {
    Tab tab = wholly();

    accounts.setRoles(administrator.id(), Set.of(Role.CUSTODIAN));

    assertThat(tab.open("/en/people").getStatus()).isEqualTo(403);
    assertThat(tab.open("/en/account").getStatus()).isEqualTo(200);
  }

  @Test
  void all_sessions_end_whole_ones_and_half_ones() throws Exception {
    Tab tab = wholly();
    Tab half = new Tab(pages).signIn(administrator);
    Tab third = new Tab(pages).signIn(administrator, insiders.code(administrator.id()));

    third.fill("/en/account/sign-out-everywhere");

    assertThat(tab.open("/en/account").getRedirectedUrl()).startsWith("/en/sign-in");
    assertThat(tab.open("/en/key").getRedirectedUrl()).startsWith("/en/sign-in");
    assertThat(half.open("/en/confirm").getRedirectedUrl()).startsWith("/en/sign-in");
  }

  @Test
  void a_session_that_was_not_ended_turns_this_red() throws Exception {
    Tab tab = wholly();
    Tab other = new Tab(pages).signIn(administrator, insiders.code(administrator.id()));

    other.fill("/en/account/sessions/end-others");

    assertThat(other.open("/en/account").getStatus()).as("the one that goes on").isEqualTo(200);
    assertThat(tab.open("/en/account").getRedirectedUrl()).startsWith("/en/sign-in");
  }
}
