package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amana.platform.custody.Tab;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A partner without an account opens a parcel once, by a code that the server does not keep. */
@SuppressWarnings("NullAway.Init")
class ParcelsTest extends TwoOffices {

  private static final Pattern LINK = Pattern.compile("/en/parcels/[0-9a-f-]{36}");
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");

  @Autowired private MockMvc pages;

  private record Passed(UUID id, String link, String code) {}

  private Passed closed() throws Exception {
    UUID id = UUID.randomUUID();
    must(refer(id, "receiver", "partner", "partnerName", "Harbour Sisters"));
    return closed(id);
  }

  private Passed closed(UUID id) throws Exception {
    String page = team.at(officer).fill("/en/referrals/" + id + "/parcel").getContentAsString();
    return new Passed(id, found(LINK, page), found(CODE, page));
  }

  private static String found(Pattern wanted, String page) {
    Matcher found = wanted.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group();
  }

  private MockHttpServletResponse open(String link, String code) throws Exception {
    return new Tab(pages).fill(link, "code", code);
  }

  @Test
  void a_partner_opens_it_once_and_the_sender_sees_when() throws Exception {
    Passed passed = closed();
    assertThat(page(officer, passed.id())).doesNotContain("The parcel was opened");

    MockHttpServletResponse opened = open(passed.link(), passed.code().toLowerCase(Locale.ROOT));

    assertThat(opened.getContentAsString()).contains(NAME, NEED, "By the cleaner", "An office");
    assertThat(opened.getHeader("Cache-Control")).contains("no-store");
    assertThat(open(passed.link(), passed.code()).getStatus()).isEqualTo(409);
    assertThat(new Tab(pages).open(passed.link()).getStatus()).isEqualTo(409);
    assertThat(page(officer, passed.id())).contains("The parcel was opened", "Seen");
    assertThat(moves(passed.id())).containsExactly("draft", "send", "open-parcel");
    assertThat(rows("from referrals.parcel where box is not null and referral = :id", passed.id()))
        .isZero();
  }

  @Test
  void a_new_code_makes_the_one_before_useless() throws Exception {
    Passed first = closed();
    Passed second = closed(first.id());

    assertThat(open(first.link(), first.code()).getStatus()).isEqualTo(409);
    assertThat(open(second.link(), first.code()).getStatus()).isEqualTo(422);
    assertThat(open(second.link(), second.code()).getStatus()).isEqualTo(200);
  }

  @Test
  void wrong_codes_slow_down_and_do_not_open() throws Exception {
    Passed passed = closed();
    for (int i = 0; i < 5; i++) {
      MockHttpServletResponse wrong = open(passed.link(), "0000-0000-0000-000" + i);
      assertThat(wrong.getStatus()).isEqualTo(422);
      assertThat(wrong.getContentAsString()).doesNotContain(NAME).contains("does not open it");
    }

    assertThat(open(passed.link(), "0000-0000-0000-0009").getStatus()).isEqualTo(429);
    assertThat(open(passed.link(), passed.code()).getStatus()).isEqualTo(429);
  }

  @Test
  void it_is_over_when_the_time_to_answer_is() throws Exception {
    Passed passed = closed();
    owner.sql("update referrals.parcel set expires_at = now() - interval '1 second'").update();

    assertThat(open(passed.link(), passed.code()).getStatus()).isEqualTo(409);
  }

  @Test
  void neither_the_code_nor_what_is_in_it_lies_in_the_database_or_the_log() throws Exception {
    Passed passed = closed();
    String letters = passed.code().replace("-", "");
    List<String> kept =
        owner
            .sql(
                """
                select row_to_json(p)::text from referrals.parcel p
                union all select row_to_json(e)::text from audit.entry e
                union all select row_to_json(s)::text from referrals.step s
                """)
            .query(String.class)
            .list();

    assertThat(kept)
        .noneMatch(
            row -> row.contains(letters) || row.contains(passed.code()) || row.contains(NAME));
    for (String word : List.of(NAME, NEED, letters, passed.code())) {
      assertThat(
              owner
                  .sql(
                      """
                      select count(*) from referrals.parcel
                      where position(convert_to(:word, 'UTF8') in box) > 0
                      """)
                  .param("word", word)
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void what_a_partner_answers_is_entered_by_whoever_sent_it() throws Exception {
    Passed passed = closed();
    assertThat(open(passed.link(), passed.code()).getStatus()).isEqualTo(200);
    must(take(officer, passed.id(), "accept"));
    must(take(officer, passed.id(), "begin-service"));

    assertThat(page(officer, passed.id())).contains("Being helped", "Harbour Sisters");
    assertThat(team.at(worker).open("/en/referrals/" + passed.id()).getStatus()).isEqualTo(404);
  }
}
