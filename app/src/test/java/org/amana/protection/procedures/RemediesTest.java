package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amana.Answers;
import org.amana.Serves;
import org.amana.platform.access.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a person is owed by the State, right by right. */
class RemediesTest extends OneCase {

  @Test
  @Serves("GPA-A41")
  @Answers("Was the notice given in Tigrinya, by whom, and when?")
  void the_notice_says_in_which_language_it_was_given_by_whom_and_when() throws Exception {
    UUID thread =
        begun(
            "rights-notice",
            "given",
            "language",
            "ti",
            "interpreter",
            "professional",
            "way",
            "both",
            "text",
            "Leaflet 4",
            "understood",
            "partly",
            "next",
            today().plusDays(3).toString());

    assertThat(told(thread))
        .contains("Tigrinya", "A trained interpreter", "Leaflet 4", "Partly", "Somebody");
    assertThat(steps()).containsExactly("rights-notice.given 3");
    assertThat(team.at(lead).text("/ar/cases/" + id + "/procedures/" + thread))
        .contains("التغرينية", "الإعلام بالحقوق");
  }

  @Test
  @Serves("COP-07a")
  void the_views_of_the_person_are_put_at_a_stage_with_support_and_the_defence_keeps_its_rights()
      throws Exception {
    UUID thread =
        begun("views", "arranged", "stage", "trial", "support", "lawyer", "support", "screen");
    goOn(thread, 1, "heard", "stage", "trial", "how", "video", "statement", WHY, "defence", "yes");

    assertThat(told(thread)).contains("Lawyer", "Screen or video", WHY, "Could the defence answer");
    assertThat(take(lead, thread, 2, "arranged-again", "stage", "appeal", "support", "lawyer"))
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(302);
  }

  @Test
  @Serves({"GPA-A30", "COP-08e"})
  void a_charge_is_flagged_and_its_review_asked_for_by_the_provision_that_carries_it()
      throws Exception {
    UUID thread =
        begun(
            "non-punishment",
            "flagged",
            "threatens",
            "charge",
            "offence",
            "Carrying drugs",
            "link",
            WHY);
    goOn(thread, 1, "asked", "authority", "District prosecutor", "provision", "Article 26");
    goOn(thread, 2, "refused", "reasons", "No link was seen.");
    goOn(thread, 3, "asked-again", "authority", "Regional prosecutor", "provision", "Article 26");
    goOn(thread, 4, "granted", "effect", "dropped");

    assertThat(told(thread))
        .contains("District prosecutor", "Article 26", "No link was seen.", "charge was dropped")
        .contains("Nothing follows.");
    assertThat(steps())
        .containsExactly(
            "non-punishment.flagged 7",
            "non-punishment.asked 30",
            "non-punishment.refused 14",
            "non-punishment.asked-again 30",
            "non-punishment.granted");
  }

  @Test
  @Serves({"GPA-A33", "SGR-026"})
  void a_permit_is_asked_for_without_helping_the_police_and_its_last_day_is_due() throws Exception {
    UUID thread =
        begun(
            "stay",
            "asked",
            "kind",
            "temporary",
            "basis",
            "situation",
            "work",
            "yes",
            "family",
            "٢",
            "authority",
            "Migration office");
    assertThat(take(lead, thread, 1, "granted", "kind", "temporary", "work", "yes"))
        .satisfies(
            told -> {
              assertThat(told.getStatus()).isEqualTo(422);
              assertThat(told.getContentAsString()).contains("Valid until", "Fill this in");
            });
    assertThat(
            take(
                    lead,
                    thread,
                    1,
                    "granted",
                    "kind",
                    "permanent",
                    "work",
                    "yes",
                    "ends",
                    today().plusDays(9).toString())
                .getContentAsString())
        .contains("Leave this empty");
    goOn(
        thread,
        1,
        "granted",
        "kind",
        "temporary",
        "work",
        "yes",
        "ends",
        today().plusDays(180).toString());

    assertThat(told(thread)).contains("Their situation", "With the right to work", "Granted");
    assertThat(steps()).containsExactly("stay.asked 60", "stay.granted 180");
  }

  @Test
  @Serves({"GPA-A39", "COP-07b"})
  void a_claim_is_followed_until_every_part_of_it_is_paid_with_its_currency() throws Exception {
    UUID thread =
        begun("compensation", "opened", "route", "labour", "harm", "wages", "harm", "pain");
    goOn(thread, 1, "lodged", "authority", "Labour court", "claimed", "12000.50 eur");
    goOn(thread, 2, "awarded", "awarded", "٩٠٠٠٫٥ EUR");
    goOn(thread, 3, "paid", "paid", "4000 EUR", "whole", "no");
    goOn(thread, 4, "paid", "paid", "5000.5 EUR", "whole", "yes");

    assertThat(told(thread))
        .contains("12000.50 EUR", "9000.5 EUR", "4000 EUR", "5000.5 EUR", "Unpaid wages");
    UUID other = begun("compensation", "opened", "route", "fund", "harm", "pain");
    for (String wrong :
        List.of("12,000 EUR", "12000", "12000 ABC", "1.2.3 EUR", "-5 EUR", "5.5 JPY")) {
      assertThat(
              take(lead, other, 1, "lodged", "authority", "Fund", "claimed", wrong)
                  .getContentAsString())
          .as(wrong)
          .contains("Enter an amount and a currency");
    }
  }

  @Test
  @Serves("GPA-A34")
  @Answers("Can a return be planned without the consent of the person?")
  void two_authorities_agree_a_return_that_the_person_wishes_and_that_was_found_safe()
      throws Exception {
    UUID thread = begun("return", "proposed", "asked-by", "here", "place", "ETH");
    for (String early : List.of("safe", "agreed-here", "departed")) {
      assertThat(take(lead, thread, 1, early).getStatus()).as(early).isIn(403, 409);
    }
    assertThat(
            take(lead, thread, 1, "ordered", "authority", "Office", "law", "§ 5", "reasons", WHY))
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(403);

    goOn(
        thread,
        1,
        "wanted",
        "agreed",
        "written",
        "language",
        "am",
        "interpreter",
        "other",
        "told",
        "risks",
        "told",
        "stay");
    goOn(thread, 2, "safe", "with", "person", "reasons", "Her sister waits for her.");
    Person authority = authority();
    must(take(authority, thread, 3, "agreed-here", "authority", "Ministry"));
    goOn(thread, 4, "agreed-there", "authority", "Embassy");
    goOn(thread, 5, "departed", "escort", "worker", "met-by", "The house at the station");
    goOn(thread, 6, "followed-up", "situation", "safe");

    assertThat(told(thread)).contains("Ethiopia", "Amharic", "How they could stay", "Ministry");
  }

  @Test
  void whoever_changes_their_mind_is_not_returned() throws Exception {
    UUID thread = begun("return", "proposed", "asked-by", "person", "place", "ETH");
    goOn(
        thread,
        1,
        "wanted",
        "agreed",
        "spoken",
        "language",
        "am",
        "interpreter",
        "none-needed",
        "told",
        "change-mind");
    goOn(thread, 2, "stopped");

    assertThat(told(thread)).contains("The person changed their mind", "Nothing follows.");
    assertThat(take(lead, thread, 3, "safe", "with", "person", "reasons", WHY).getStatus())
        .isEqualTo(409);
  }
}
