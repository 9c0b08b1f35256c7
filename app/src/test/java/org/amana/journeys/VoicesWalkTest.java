package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A woman's rights stand in one place; she says what has to change; somebody answers. */
@Journey
class VoicesWalkTest {

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
              cases.record, chronicle.step, rights.note, rights.counter, voices.comment cascade
            """)
        .update();
    vault.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void what_somebody_is_owed_stands_in_one_place_and_the_variant_can_be_chosen(Reader reader) {
    try (Walk lead = Walk.withDevice(reader, port)) {
      Office office = new Office(accounts);
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      Office.makeKey(lead);
      lead.open("/cases/new");
      lead.page().locator("#family").fill("Quintessa");
      lead.press("cases.begin.send");
      assertThat(lead.page()).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
      String path = lead.page().url().replaceFirst(".*(?=/cases/)", "");
      lead.inspect("rights-case");
      lead.open(path + "/rights").inspect("rights");
      assertThat(lead.overflow()).isZero();
      lead.link("rights.choose").click();
      lead.press("rights.choose.send");
      assertThat(lead.page().locator(".error-summary li")).hasCount(1);
      lead.inspect("rights-variant-wrong");
      lead.page().locator("#variant-woman").check();
      lead.page().locator("#reason").fill("She is a woman, and thirty years old.");
      lead.press("rights.choose.send");
      assertThat(lead.page().locator("main")).containsText(lead.words("rights.variant.woman"));
      lead.inspect("rights-woman");
      lead.open("/law").inspect("rights-law");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void somebody_says_what_has_to_change_and_reads_what_did(Reader reader) {
    try (Walk survivor = Walk.of(reader, port);
        Walk desk = Walk.withDevice(reader, port)) {
      survivor.open("/voices/slip").inspect("voices-slip");
      survivor.open("/voices").inspect("voices-none");
      survivor.link("voices.write").click();
      survivor.inspect("voices-write");
      survivor.press("voices.send");
      assertThat(survivor.page().locator(".error-summary li")).hasCount(1);
      survivor.page().locator("#text").fill("كان الحارس الليلي يضحك علينا.");
      survivor.press("voices.send");
      assertThat(survivor.page()).hasURL(Pattern.compile("/voices/thanks$"));
      survivor.inspect("voices-thanks");
      assertThat(survivor.page().context().cookies()).isEmpty();

      new Office(accounts).comeIn(desk, "coordinator", Role.COORDINATOR);
      desk.open("/voices/review").inspect("voices-review");
      desk.page().locator("table a").first().click();
      desk.inspect("voices-comment");
      desk.page().locator("#words").fill("Staff at night were not respectful.");
      desk.page().locator("#checked").check();
      desk.press("voices.publish");
      desk.page().locator("#answer").fill("The night staff was trained.");
      desk.press("voices.answer.send");
      desk.inspect("voices-answered");

      survivor.open("/voices").inspect("voices");
      assertThat(survivor.page().locator("main")).containsText("The night staff was trained.");
      assertThat(survivor.overflow()).isZero();
    }
  }
}
