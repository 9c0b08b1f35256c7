package org.amana.platform.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Seal;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Guessing at phrases, kits, and the passphrase of the node is slowed down. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class})
class GuessingAtKeysTest {

  private static final String PHRASE = "a well beside the old tree";

  @Autowired private MockMvc pages;
  @Autowired private Seal seal;
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

  /** As after many failures, the last of them now. */
  private void exhausted() {
    assertThat(owner.sql("update access.failed_sign_in set failures = 40").update()).isPositive();
  }

  private void pass(String interval) {
    owner
        .sql("update access.failed_sign_in set last_at = last_at - :interval::interval")
        .param("interval", interval)
        .update();
  }

  private Tab withAKey(String name) throws Exception {
    Tab tab = new Tab(pages).signIn(insiders.newcomer(name, Role.READER));
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);
    tab.fill("/en/key/lock");
    return tab;
  }

  private static int unlock(Tab tab, String phrase) throws Exception {
    return tab.fill("/en/key/unlock", "phrase", phrase).getStatus();
  }

  @Test
  void a_phrase_waits_and_the_page_says_how_long() throws Exception {
    Tab tab = withAKey("a@example.org");
    assertThat(unlock(tab, "not the phrase at all")).isEqualTo(422);
    exhausted();

    assertThat(unlock(tab, PHRASE)).isEqualTo(429);
    assertThat(tab.text("/en/key")).contains("up to 15 minutes");
    assertThat(unlock(withAKey("b@example.org"), PHRASE)).as("somebody else").isEqualTo(302);
    pass("15 minutes");
    assertThat(unlock(tab, PHRASE)).isEqualTo(302);
  }

  @Test
  void a_kit_waits_and_so_does_the_phrase_with_it() throws Exception {
    Tab tab = withAKey("a@example.org");
    String[] wrong = {"kit", "AAAA-BBBB", "phrase", PHRASE, "again", PHRASE};
    assertThat(tab.fill("/en/key/recover", wrong).getStatus()).isEqualTo(422);
    exhausted();

    assertThat(tab.fill("/en/key/recover", wrong).getStatus()).isEqualTo(429);
    assertThat(unlock(tab, PHRASE)).as("in sum").isEqualTo(429);
  }

  @Test
  void a_passphrase_waits_and_a_share_of_somebody_else_does_not() throws Exception {
    seal.close();
    Tab stranger = new Tab(pages);
    stranger.fill("/en/seal/open", "passphrase", "not the passphrase");
    exhausted();

    assertThat(stranger.fill("/en/seal/open", "passphrase", SetUpVault.PASSPHRASE).getStatus())
        .isEqualTo(429);
    assertThat(seal.state()).isEqualTo(Seal.State.SEALED);
    assertThat(stranger.fill("/en/seal/open", "shares", "AAAA-BBBB\nCCCC").getStatus())
        .isEqualTo(422);
    pass("30 seconds");
    stranger.fill("/en/seal/open", "passphrase", SetUpVault.PASSPHRASE);
    assertThat(seal.state()).isEqualTo(Seal.State.OPEN);
  }

  @Test
  void attempts_that_come_too_early_write_nothing_down() throws Exception {
    seal.close();
    Tab stranger = new Tab(pages);
    stranger.fill("/en/seal/open", "passphrase", "not the passphrase");
    exhausted();
    long before = entries();

    stranger.fill("/en/seal/open", "passphrase", "not the passphrase");

    assertThat(entries()).isEqualTo(before);
  }

  private long entries() {
    return owner
        .sql("select count(*) from audit.entry where action = 'custody.secret-tried'")
        .query(Long.class)
        .single();
  }

  @Test
  void without_the_count_the_next_attempt_counts_at_once() throws Exception {
    Person person = insiders.newcomer("a@example.org", Role.READER);
    Tab tab = new Tab(pages).signIn(person);
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);
    unlock(tab, "not the phrase at all");
    exhausted();
    owner.sql("truncate access.failed_sign_in").update();

    assertThat(unlock(tab, PHRASE)).isEqualTo(302);
  }
}
