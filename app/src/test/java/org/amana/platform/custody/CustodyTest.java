package org.amana.platform.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Rotation;
import org.amana.platform.vault.Seal;
import org.amana.platform.vault.SetUpVault;
import org.amana.platform.vault.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** The pages of the seal and of one's own key. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class})
class CustodyTest {

  private static final String PHRASE = "a well beside the old tree";
  private static final String SINCE =
      "update vault.server_keys set encrypting_since = %s, version = version + 1";
  private static final Pattern KIT = Pattern.compile("<code class=\"paper\"[^>]*>([A-Z2-7-]+)<");

  @Autowired private MockMvc pages;
  @Autowired private Seal seal;
  @Autowired private SetUpVault node;
  @Autowired private Rotation rotation;
  @Autowired private Insiders insiders;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private FindByIndexNameSessionRepository<? extends Session> sessions;

  @SuppressWarnings("NullAway.Init")
  private Tab tab;

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
    tab = new Tab(pages);
  }

  private static String kit(String page) {
    Matcher found = KIT.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private List<String> logged() {
    return owner
        .sql(
            "select action from audit.entry where action like 'custody.%' order by number desc"
                + " limit 4")
        .query(String.class)
        .list();
  }

  @Test
  void a_sealed_node_says_so_to_everybody_and_opens_with_the_passphrase() throws Exception {
    seal.close();

    assertThat(tab.text("/en/seal")).contains("The node is sealed");
    assertThat(tab.text("/ar/seal")).contains("العقدة مختومة");
    assertThat(tab.fill("/en/seal/open", "passphrase", "wrong").getStatus()).isEqualTo(422);
    assertThat(seal.state()).isEqualTo(Seal.State.SEALED);
    assertThat(tab.fill("/en/seal/open", "passphrase", SetUpVault.PASSPHRASE).getContentAsString())
        .contains("The node is unsealed");
    assertThat(logged().subList(0, 3))
        .containsExactly("custody.unseal", "custody.secret-tried", "custody.secret-tried");
  }

  @Test
  void a_mistyped_share_is_told_beside_the_form() throws Exception {
    seal.close();

    String answer = tab.fill("/en/seal/open", "shares", "AAAA-BBBB\nCCCC").getContentAsString();

    assertThat(answer).contains("A share is mistyped");
    assertThat(tab.fill("/en/seal/open").getContentAsString())
        .contains("Enter the passphrase, or shares.");
  }

  @Test
  void who_reads_may_not_seal_the_node() throws Exception {
    tab.signIn(insiders.newcomer("reader@example.org", Role.READER));

    assertThat(tab.text("/en/seal")).doesNotContain("Seal the node");
    assertThat(tab.fill("/en/seal/close").getStatus()).isEqualTo(403);
    assertThat(tab.fill("/en/seal/set-up", "passphrase", "x", "again", "x").getStatus())
        .isEqualTo(403);
    assertThat(seal.state()).isEqualTo(Seal.State.OPEN);
  }

  private Person keeper() throws Exception {
    Person keeper = insiders.add("keeper@example.org", Role.ADMINISTRATOR);
    tab.signIn(keeper).fill("/en/confirm/code", "code", insiders.code(keeper.id()));
    return keeper;
  }

  @Test
  void a_keeper_changes_the_keys_of_the_server_once_at_a_time() throws Exception {
    keeper();
    assertThat(tab.text("/en/seal")).contains("Change the key").doesNotContain("90 days");

    String answer = tab.fill("/en/seal/keys").getContentAsString();

    assertThat(answer).contains("The key is being changed", "under the old key");
    assertThat(tab.text("/ar/seal")).contains("يجري تغيير المفتاح");
    assertThat(tab.fill("/en/seal/keys").getStatus()).isEqualTo(409);
    assertThat(logged()).contains("custody.keys-changed");
    owner.sql(SINCE.formatted("encrypting_since - interval '1 hour'")).update();
    rotation.goOn();
    assertThat(tab.text("/en/seal")).contains("Change the key");
  }

  @Test
  void keys_of_more_than_ninety_days_are_said_to_be_old() throws Exception {
    keeper();
    owner.sql(SINCE.formatted("encrypting_since - interval '91 days'")).update();

    assertThat(tab.text("/en/seal")).contains("more than 90 days");

    owner.sql(SINCE.formatted("current_timestamp")).update();
  }

  @Test
  void new_shares_take_the_old_ones_out_of_use() throws Exception {
    keeper();
    assertThat(tab.fill("/en/seal/shares", "passphrase", "not the right one").getStatus())
        .isEqualTo(422);

    String made =
        tab.fill("/en/seal/shares", "passphrase", SetUpVault.PASSPHRASE).getContentAsString();

    List<String> shares =
        Pattern.compile("<code dir=\"ltr\">([A-Z2-7-]+)<")
            .matcher(made)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(shares).hasSize(3);
    seal.close();
    seal.unseal(shares.subList(1, 3));
    assertThat(logged()).contains("custody.shares-changed");
  }

  @Test
  void two_shares_set_another_passphrase_and_one_does_not() throws Exception {
    keeper();
    String other = "nine boats on a quiet river";
    List<String> shares =
        seal.changeRoot(SetUpVault.PASSPHRASE, 2, 3).stream().map(Share::text).toList();
    String two = String.join("\n", shares.subList(0, 2));

    assertThat(passphrase(shares.getFirst(), other, other).getStatus()).isEqualTo(422);
    assertThat(passphrase(two, other, "something else entirely").getStatus()).isEqualTo(422);
    assertThat(passphrase(two, "short", "short").getStatus()).isEqualTo(422);
    assertThat(passphrase(two, other, other).getStatus()).isEqualTo(302);

    seal.close();
    assertThat(tab.fill("/en/seal/open", "passphrase", SetUpVault.PASSPHRASE).getStatus())
        .isEqualTo(422);
    seal.unseal(other);
    seal.changePassphrase(shares, SetUpVault.PASSPHRASE);
    assertThat(logged()).contains("custody.passphrase-changed");
  }

  private MockHttpServletResponse passphrase(String shares, String typed, String again)
      throws Exception {
    return tab.fill(
        "/en/seal/passphrase", "shares", shares, "newPassphrase", typed, "newAgain", again);
  }

  @Test
  void who_does_not_keep_the_seal_or_proved_nothing_lately_changes_no_key() throws Exception {
    Person keeper = keeper();
    insiders.age(sessions, keeper.id(), Duration.ofMinutes(6));
    assertThat(tab.fill("/en/seal/keys").getStatus()).isEqualTo(403);
    assertThat(tab.fill("/en/seal/shares", "passphrase", SetUpVault.PASSPHRASE).getStatus())
        .isEqualTo(403);
    assertThat(passphrase("", SetUpVault.PASSPHRASE, SetUpVault.PASSPHRASE).getStatus())
        .isEqualTo(403);

    Tab other = new Tab(pages).signIn(insiders.newcomer("reader@example.org", Role.READER));
    assertThat(other.text("/en/seal")).doesNotContain("Change the key", "Make new shares");
    assertThat(other.fill("/en/seal/keys").getStatus()).isEqualTo(403);
    assertThat(other.fill("/en/seal/shares", "passphrase", SetUpVault.PASSPHRASE).getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_person_makes_their_key_once_and_it_stays_open_for_the_session() throws Exception {
    tab.signIn(insiders.newcomer("a@example.org", Role.READER));
    assertThat(tab.text("/en/key")).contains("Make my key");

    String made = tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE).getContentAsString();

    assertThat(kit(made)).hasSizeGreaterThan(50);
    assertThat(tab.text("/en/key")).contains("Your key is open").doesNotContain(kit(made));
    assertThat(tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE).getStatus())
        .isEqualTo(409);
    assertThat(logged().getFirst()).isEqualTo("custody.key-unlocked");
  }

  @Test
  void without_the_cookie_of_the_browser_the_session_opens_no_key() throws Exception {
    tab.signIn(insiders.newcomer("a@example.org", Role.READER));
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);

    String token = tab.lose("amana-key").getValue();

    assertThat(tab.text("/en/key")).contains("Enter your phrase");
    List<byte[]> kept =
        owner
            .sql("select attribute_bytes from access.session_attributes")
            .query((row, _) -> row.getBytes(1))
            .list();
    assertThat(kept)
        .isNotEmpty()
        .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(token));
  }

  @Test
  void a_wrong_phrase_opens_nothing_and_the_right_one_does() throws Exception {
    var person = insiders.newcomer("a@example.org", Role.READER);
    tab.signIn(person).fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);
    Tab other = new Tab(pages).signIn(person);

    assertThat(other.fill("/ar/key/unlock", "phrase", "not the right phrase").getStatus())
        .isEqualTo(422);
    assertThat(
            owner
                .sql(
                    "select line from audit.entry where action = 'custody.key-unlocked'"
                        + " order by number desc limit 1")
                .query(String.class)
                .single())
        .contains("refused");
    assertThat(other.text("/en/key")).contains("Enter your phrase");
    assertThat(other.fill("/en/key/unlock", "phrase", PHRASE).getStatus()).isEqualTo(302);
    assertThat(other.text("/en/key")).contains("Your key is open");
  }

  @Test
  void the_kit_sets_a_new_phrase_and_is_replaced() throws Exception {
    var person = insiders.newcomer("a@example.org", Role.READER);
    String first =
        kit(
            tab.signIn(person)
                .fill("/en/key/make", "phrase", PHRASE, "again", PHRASE)
                .getContentAsString());
    Tab other = new Tab(pages).signIn(person);
    String fresh = "nine boats on a river";

    String second =
        kit(
            other
                .fill("/en/key/recover", "kit", first, "phrase", fresh, "again", fresh)
                .getContentAsString());

    assertThat(second).isNotEqualTo(first);
    Tab third = new Tab(pages).signIn(person);
    assertThat(third.fill("/en/key/unlock", "phrase", PHRASE).getStatus()).isEqualTo(422);
    assertThat(
            third
                .fill("/en/key/recover", "kit", first, "phrase", fresh, "again", fresh)
                .getStatus())
        .isEqualTo(422);
    assertThat(third.fill("/en/key/unlock", "phrase", fresh).getStatus()).isEqualTo(302);
  }

  @Test
  void another_person_in_the_same_browser_does_not_get_the_key() throws Exception {
    tab.signIn(insiders.newcomer("a@example.org", Role.READER));
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);

    tab.signIn(insiders.newcomer("b@example.org", Role.READER));

    assertThat(tab.text("/en/key")).contains("Make my key");
  }

  @Test
  void the_phrase_stands_in_no_log_and_no_table() throws Exception {
    tab.signIn(insiders.newcomer("a@example.org", Role.READER));
    tab.fill("/en/key/make", "phrase", PHRASE, "again", PHRASE);

    assertThat(
            owner
                .sql("select count(*) from audit.entry where line like '%' || :phrase || '%'")
                .param("phrase", PHRASE)
                .query(Long.class)
                .single())
        .isZero();
  }
}
