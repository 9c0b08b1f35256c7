package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.Serves;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At night an officer at an airport refers a person, and sees who of the shelter accepted. */
@Journey
class ReferralsWalkTest {

  private static final String SHELTER = "The shelter";
  private static final String NAME = "Quintessa";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void an_open_node() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.person_key, vault.safe_key,
              vault.custody, vault.custody_share, vault.handed_share, vault.tag, needtoknow.file,
              cases.record, chronicle.step, referrals.referral cascade
            """)
        .update();
    vault.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  @Serves("SGR-021")
  void an_officer_at_an_airport_refers_a_person_at_night_and_sees_who_accepted(Reader reader) {
    try (Walk worker = Walk.withDevice(reader, port);
        Walk officer = Walk.withDevice(reader, port)) {
      comeIn(worker, "worker", SHELTER, Role.CASE_WORKER);
      worker.open("/referrals").inspect("referrals-queue-empty");
      comeIn(officer, "officer", "The airport", Role.FRONT_LINE);
      officer.open("/referrals/sent").inspect("referrals-sent-none");

      String path = refer(officer);
      answer(worker, path);

      officer.open("/referrals/sent").inspect("referrals-sent-news");
      assertThat(officer.page().locator("main")).containsText("worker");
      officer.open(path).inspect("referrals-accepted");
      assertThat(officer.page().locator("section.notice").first()).containsText("worker");
      assertThat(officer.page().locator("section.notice").first()).containsText(SHELTER);
      officer.press("referrals.note");
      officer.open("/referrals/sent");
      assertThat(officer.page().locator(".tag.good")).hasCount(0);
    }
  }

  private void comeIn(Walk walk, String name, String organisation, Role role) {
    Person added =
        accounts.add(new NewPerson(name, name + "@example.org", organisation, "", Set.of(role)));
    walk.arrive(accounts.issueLink(added.id()));
    walk.fill("access.field.new-password", Insiders.PASSWORD);
    walk.fill("access.field.again", Insiders.PASSWORD);
    walk.press("access.setup.send");
    walk.fill("access.field.passkey-name", "laptop");
    walk.press("access.factors.passkey.add");
    assertThat(walk.page().locator(".notice.good")).isVisible();
    Office.makeKey(walk);
  }

  private static String refer(Walk officer) {
    officer.open("/referrals/new").inspect("referrals-new");
    officer.press("referrals.send");
    assertThat(officer.page().locator(".error-summary")).isVisible();
    officer.inspect("referrals-new-wrong");
    Page page = officer.page();
    page.locator("#receiver").selectOption(new SelectOption().setLabel(SHELTER));
    page.locator("#service").selectOption("shelter");
    page.locator("#urgency-now").check();
    page.locator("#age").selectOption("age-18-to-24");
    page.locator("#sex").selectOption("female");
    page.locator("#needs").fill("A bed for tonight.");
    page.locator("#given").fill(NAME);
    page.locator("#ground-agreed").check();
    page.locator("#askedIn").selectOption("ti");
    page.locator("#interpreter-professional").check();
    officer.press("referrals.send");
    assertThat(page).hasURL(Pattern.compile("/referrals/[0-9a-f-]{36}$"));
    officer.inspect("referrals-sent-one");
    return page.url().replaceFirst(".*(?=/referrals/)", "");
  }

  private static void answer(Walk worker, String path) {
    worker.open("/referrals").inspect("referrals-queue");
    assertThat(worker.page().locator("tbody tr")).hasCount(1);
    worker.open(path).inspect("referrals-preview");
    assertThat(worker.page().locator("main")).not().containsText(NAME);
    worker.link("referrals.move.accept").click();
    worker.inspect("referrals-accept");
    worker.page().locator("#beginsCase").uncheck();
    worker.press("referrals.move.accept");
    assertThat(worker.page().locator("main")).containsText(NAME);
    worker.inspect("referrals-received");
  }
}
