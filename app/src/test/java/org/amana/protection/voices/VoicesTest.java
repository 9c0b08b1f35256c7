package org.amana.protection.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.request.RequestContextHolder;

/** Whoever was helped says what has to change, and nobody learns who they are. */
@SpringBootTest(properties = "amana.comments-in-an-hour=4")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class VoicesTest {

  private static final String ADDRESS = "203.0.113.77";
  private static final String BROWSER = "Quintessa-Browser/7";
  private static final String TEXT = "The night shift at the house laughed at Zenobia.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private MockMvc pages;
  @Autowired private Gate gate;

  private Person coordinator;

  @BeforeEach
  void somebody_reviews() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    owner.sql("truncate voices.comment cascade").update();
    team.begin();
    coordinator = team.add("coordinator", Role.COORDINATOR);
    gate.forget();
  }

  /** As a browser sends it that has no cookie and is asked for none. */
  private MockHttpServletResponse write(String about, String text) throws Exception {
    return pages
        .perform(
            MockMvcRequestBuilders.post("/en/voices/write")
                .with(
                    request -> {
                      request.setRemoteAddr(ADDRESS);
                      return request;
                    })
                .header("User-Agent", BROWSER)
                .header("Referer", "https://shelter.example/" + ADDRESS)
                .param("about", about)
                .param("text", text))
        .andReturn()
        .getResponse();
  }

  private UUID written(String about) throws Exception {
    assertThat(write(about, TEXT).getStatus()).isEqualTo(302);
    return owner.sql("select id from voices.comment").query(UUID.class).single();
  }

  private static String text(String html) {
    return Jsoup.parse(html).select("main").text();
  }

  @Test
  @Serves("PD-08")
  void a_survivor_comments_and_neither_table_log_session_nor_cookie_tells_who_wrote_it(
      CapturedOutput output) throws Exception {
    List<String> before = everything();

    MockHttpServletResponse form =
        pages.perform(MockMvcRequestBuilders.get("/en/voices/write")).andReturn().getResponse();
    MockHttpServletResponse sent = write("procedure.stay", TEXT);

    assertThat(sent.getRedirectedUrl()).isEqualTo("/en/voices/thanks");
    for (MockHttpServletResponse answer : List.of(form, sent)) {
      assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
      assertThat(answer.getCookies()).isEmpty();
    }
    assertThat(
            Jsoup.parse(form.getContentAsString()).select("input[type=hidden], script:not([src])"))
        .isEmpty();
    assertThat(everything()).as("sessions and the log are as they were").isEqualTo(before);
    assertThat(output.getAll()).doesNotContain(ADDRESS, BROWSER, "Zenobia", "shelter.example");
    assertThat(rows()).hasSize(1).allSatisfy(VoicesTest::tellsNothing);
    assertThat(rows().getFirst()).contains(YearMonth.now(ZoneOffset.UTC).toString());
  }

  private static void tellsNothing(String row) {
    assertThat(row)
        .doesNotContain(ADDRESS, BROWSER, "Zenobia", "shelter")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
        .doesNotContainPattern("\\d{2}:\\d{2}");
  }

  private List<String> rows() {
    return owner.sql("select c::text from voices.comment c").query(String.class).list();
  }

  /** How many rows there are of what could tell when somebody came. */
  private List<String> everything() {
    return owner
        .sql(
            """
            select 'sessions ' || count(*) from access.session
            union all select 'log ' || count(*) from audit.entry
            union all select 'guesses ' || count(*) from access.failed_sign_in
            """)
        .query(String.class)
        .list();
  }

  @Test
  void a_day_or_an_address_in_the_row_would_be_found() {
    for (String planted : List.of("(1,2026-07-30)", "(1,2026-07,12:30)", "(1," + ADDRESS + ")")) {
      assertThat(catchThrowable(() -> tellsNothing(planted)))
          .as(planted)
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  @Serves("PD-08")
  void the_invitation_that_is_printed_from_two_cases_is_the_same_to_the_byte() throws Exception {
    Person lead = team.add("lead", Role.CASE_WORKER);
    Person other = team.add("other", Role.CASE_WORKER);
    byte[] first = slip(lead, team.begin(lead, "Hanna", "Speaks Tigrinya."));
    byte[] second = slip(other, team.begin(other, "Mebrat", "Speaks Amharic."));
    byte[] ofNobody = new Tab(pages).open("/en/voices/slip").getContentAsByteArray();

    assertThat(first).isNotEmpty().isEqualTo(second).isEqualTo(ofNobody);
    assertThat(Jsoup.parse(new String(first, StandardCharsets.UTF_8)).select("bdi").text())
        .endsWith("localhost/en/voices/write");
    assertThat(new Tab(pages).open("/ar/voices/slip").getContentAsByteArray()).isNotEqualTo(first);
  }

  private byte[] slip(Person lead, UUID id) throws Exception {
    String link =
        Objects.requireNonNull(
                Jsoup.parse(team.at(lead).text("/en/cases/" + id))
                    .selectFirst("a[href*=/voices/slip]"))
            .attr("href");
    assertThat(link).isEqualTo("/en/voices/slip");
    return team.at(lead).open(link).getContentAsByteArray();
  }

  @Test
  @Serves("PD-08")
  void what_was_published_and_what_changed_because_of_it_stands_beside_the_procedure()
      throws Exception {
    UUID id = written("procedure.stay");
    String review = "/en/voices/review/" + id;
    assertThat(text(new Tab(pages).text("/en/voices"))).doesNotContain("night shift");
    assertThat(team.at(coordinator).text("/en/voices/review")).contains(id.toString());
    assertThat(team.at(coordinator).text(review)).contains("Zenobia");

    String other = "Staff at night were not respectful.";
    assertThat(team.at(coordinator).fill(review + "/publish", "words", other).getStatus())
        .as("nobody has said that it tells of nobody who they are")
        .isEqualTo(422);
    assertThat(team.at(coordinator).fill(review + "/answer", "answer", "Too early").getStatus())
        .isEqualTo(409);
    must(team.at(coordinator).fill(review + "/publish", "words", other, "checked", "true"));
    must(team.at(coordinator).fill(review + "/answer", "answer", "The night staff was trained."));

    String handbook = new Tab(pages).text("/en/procedures");
    assertThat(Jsoup.parse(handbook).select("a[href$=about=procedure.stay]")).isNotEmpty();
    assertThat(text(new Tab(pages).text("/en/voices?about=procedure.stay")))
        .contains(other, "In other words", "What changed because of it", "night staff was trained")
        .doesNotContain("Zenobia");
    assertThat(text(new Tab(pages).text("/en/voices?about=procedure.return")))
        .doesNotContain(other);
    assertThat(
            team.at(coordinator).fill(review + "/set-aside", "why", "Changed my mind").getStatus())
        .isEqualTo(409);
  }

  private static void must(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  @Test
  void what_is_set_aside_has_a_reason_and_is_read_by_nobody_outside() throws Exception {
    UUID id = written("general");
    String review = "/en/voices/review/" + id;

    assertThat(team.at(coordinator).fill(review + "/set-aside", "why", "").getStatus())
        .isEqualTo(422);
    must(team.at(coordinator).fill(review + "/set-aside", "why", "It names a colleague."));

    assertThat(text(new Tab(pages).text("/en/voices"))).doesNotContain("night shift");
    assertThat(team.at(coordinator).text("/en/voices/review?state=set-aside"))
        .contains(id.toString());
    assertThat(
            owner
                .sql("select encode(reason, 'escape') from voices.setting_aside")
                .query(String.class)
                .single())
        .doesNotContain("colleague");
  }

  @Test
  void who_reads_a_comment_stands_in_the_log() throws Exception {
    UUID id = written("general");
    team.at(coordinator).open("/en/voices/review/" + id);

    assertThat(
            owner
                .sql("select count(*) from audit.entry where action = 'voices.opened'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void a_flood_is_stopped_for_everybody_alike_and_that_is_said_and_nothing_typed_is_lost()
      throws Exception {
    for (int sent = 0; sent < 4; sent++) {
      must(write("general", TEXT));
    }
    MockHttpServletResponse refused = write("general", "Kept on the page");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getContentAsString())
        .contains("No more comments are taken in this hour", "Kept on the page");
    assertThat(new Tab(pages).text("/ar/voices/write")).contains("لا تُقبل تعليقات أخرى");
    assertThat(rows()).hasSize(4);
    gate.forget();
    must(write("general", TEXT));
  }

  @Test
  void an_empty_comment_is_told_beside_the_field_and_an_unknown_topic_is_of_help_as_a_whole()
      throws Exception {
    MockHttpServletResponse empty = write("general", "  ");
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.getContentAsString()).select(".error-summary li")).hasSize(1);

    must(write("procedure.magic", TEXT));
    assertThat(rows().getFirst()).contains("general");
  }
}
