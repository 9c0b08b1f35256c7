package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the first start to an emergency: the node gets its keys and is unsealed, people get their
 * passkeys and phrases, one opens a record, another is refused it, breaks the glass, and is judged.
 */
@Journey
class NeedToKnowWalkTest {

  private static final String PASSPHRASE = "seven camels cross the dune";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Seal seal;
  @Autowired private FreshDatabase.Owner owner;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void a_new_node() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.root, vault.server_keys,
              vault.person_key, vault.safe_key, vault.custody, vault.custody_share,
              vault.handed_share, vault.tag, needtoknow.file, cases.record cascade
            """)
        .update();
    seal.close();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_record_is_kept_from_everybody_but_those_who_must(Reader reader) {
    try (Walk keeper = Walk.withDevice(reader, port);
        Walk lead = Walk.withDevice(reader, port);
        Walk colleague = Walk.withDevice(reader, port)) {
      setUpAndUnseal(keeper);
      Office office = new Office(accounts);
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      String path = beginCase(lead);
      String reference = referenceOf(lead);
      office.comeIn(colleague, "colleague", Role.CASE_WORKER);
      beRefused(colleague, path);
      breakTheGlass(colleague, reference, path);
      judge(lead);
      seeWhoOpenedIt(lead, path);
    }
  }

  private void setUpAndUnseal(Walk walk) {
    new Office(accounts).comeIn(walk, "keeper", Role.ADMINISTRATOR);
    walk.open("/seal").inspect("seal-new");
    walk.fill("custody.field.passphrase", PASSPHRASE);
    walk.fill("custody.field.again", PASSPHRASE);
    walk.press("custody.seal.set-up");
    assertThat(walk.page().locator("ol.shares code")).hasCount(3);
    walk.inspect("seal-shares");
    walk.open("/seal");
    walk.press("custody.seal.close");
    walk.open("/seal").inspect("seal-closed");
    walk.page().locator("#passphrase").fill(PASSPHRASE);
    walk.press("custody.seal.unseal");
    assertThat(walk.page().locator(".notice.good")).isVisible();
  }

  private static String beginCase(Walk walk) {
    walk.page().navigate(walk.address("/cases/new"));
    assertThat(walk.page()).hasURL(Pattern.compile("/key\\?to="));
    Office.makeKey(walk);
    walk.open("/cases").inspect("cases-none");
    walk.open("/cases/new").inspect("case-new");
    walk.page().locator("#given").fill("هاجر");
    walk.page().locator("#family").fill("Quintessa");
    walk.page().locator("#birth").fill("١٩٩٨");
    walk.page().locator("#facts").fill("Speaks Tigrinya; needs insulin twice a day.");
    walk.press("cases.begin.send");
    assertThat(walk.page().locator("main")).containsText("Quintessa");
    walk.inspect("case");
    String address = walk.page().url();
    return address.substring(address.indexOf("/cases/"));
  }

  private static String referenceOf(Walk walk) {
    return walk.heading().locator("bdi").innerText();
  }

  private static void beRefused(Walk walk, String path) {
    walk.open(path, 404).inspect("case-refused");
    assertThat(walk.page().locator("main")).not().containsText("Quintessa");
  }

  private static void breakTheGlass(Walk walk, String reference, String path) {
    walk.open("/emergencies/new").inspect("break-glass");
    walk.fill("needtoknow.field.reference", reference);
    choose(walk, "needtoknow.purpose.protection");
    choose(walk, "needtoknow.reason.danger-to-life");
    walk.press("needtoknow.break.send");
    assertThat(walk.page().locator(".error-summary")).isVisible();
    walk.inspect("break-glass-wrong");
    walk.page().locator("#words").fill("A man waits before the shelter and nobody answers.");
    walk.press("needtoknow.break.send");
    assertThat(walk.page()).hasURL(Pattern.compile(path + "$"));
    assertThat(walk.page().locator("main")).containsText("insulin");
    assertThat(walk.page().locator("main")).not().containsText("Quintessa");
    walk.inspect("case-in-emergency");
  }

  private static void choose(Walk walk, String key) {
    walk.page()
        .getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(walk.words(key)).setExact(true))
        .check();
  }

  private static void judge(Walk walk) {
    walk.open("/cases");
    Locator alert = walk.page().locator("aside.alert a");
    assertThat(alert).isVisible();
    alert.click();
    walk.inspect("emergencies");
    walk.page().locator("main tbody th a").first().click();
    assertThat(walk.page().locator("main")).containsText("A man waits before the shelter");
    walk.inspect("emergency");
    choose(walk, "needtoknow.finding.justified");
    walk.press("needtoknow.review.send");
    assertThat(walk.page().locator("main tbody"))
        .containsText(walk.words("needtoknow.finding.justified"));
    assertThat(walk.page().locator("aside.alert")).hasCount(0);
  }

  private static void seeWhoOpenedIt(Walk walk, String path) {
    walk.open(path);
    walk.link("cases.log.title").click();
    assertThat(walk.page().locator("main")).containsText("colleague");
    walk.inspect("case-log");
    walk.open(path + "/team").inspect("case-team");
  }
}
