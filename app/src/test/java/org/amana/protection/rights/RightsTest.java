package org.amana.protection.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a person is owed stands in one place, from first contact on; the law of the node is a file.
 */
@SpringBootTest(properties = "amana.law=src/test/resources/rights/law.json")
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class RightsTest {

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private JdbcClient application;
  @Autowired private Clock clock;

  private Person lead;

  @BeforeEach
  void somebody_works() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
  }

  private UUID begin(String... more) throws Exception {
    List<String> typed =
        new ArrayList<>(List.of("purpose", "care", "given", "Hagar", "family", "H"));
    typed.addAll(List.of(more));
    MockHttpServletResponse made =
        team.at(lead).fill("/en/cases/new", typed.toArray(String[]::new));
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(302);
    String to = Objects.requireNonNull(made.getRedirectedUrl());
    return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
  }

  private void decide(Person who, UUID id, String decision, int after, String... more)
      throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of("after", "" + after, "on", LocalDate.now(clock).toString(), "reasons", "So."));
    typed.addAll(List.of(more));
    MockHttpServletResponse answer =
        team.at(who)
            .fill("/en/cases/" + id + "/identification/" + decision, typed.toArray(String[]::new));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  private String words(UUID id, String end) throws Exception {
    return Jsoup.parse(team.at(lead).text("/en/cases/" + id + end)).select("main").text();
  }

  @Test
  @Serves("GPA-A27")
  void from_first_contact_on_a_case_shows_its_status_the_law_and_every_right_that_follows()
      throws Exception {
    UUID id = begin("sex", "male", "ageBand", "35-49", "exploitation", "ForcedLabour");

    assertThat(words(id, "/rights"))
        .contains("Nobody has presumed or decided yet", "Act as amended", "Article 4 (b)")
        .contains("Notice of their rights Not begun", "Measures of protection Not begun")
        .doesNotContain("Compensation", "National law does not cover this");

    decide(lead, id, "presume", 0, "age", "adult");

    assertThat(words(id, "/rights"))
        .contains("Presumed", "by whoever works on the case", "Time to recover and reflect")
        .contains(
            "Compensation Not begun", "No punishment for what they were made to do Not begun");
    String yesterday = LocalDate.now(clock).minusDays(1).toString();
    assertThat(words(id, "/rights?on=" + yesterday)).contains("Nobody has presumed or decided yet");
    assertThat(team.at(lead).open("/en/cases/" + id + "/rights?on=never").getStatus())
        .isEqualTo(404);

    MockHttpServletResponse begun =
        team.at(lead)
            .fill(
                "/en/cases/"
                    + id
                    + "/procedures/begin/compensation/"
                    + Objects.requireNonNull(
                            Jsoup.parse(team.at(lead).text("/en/cases/" + id + "/rights"))
                                .selectFirst("a[href*=/begin/compensation/]"))
                        .attr("href")
                        .replaceFirst(".*/", ""),
                "thread",
                UUID.randomUUID().toString());
    assertThat(begun.getStatus()).isEqualTo(422);
  }

  @Test
  @Serves("GPA-A27")
  void a_form_that_national_law_does_not_cover_is_said_on_the_case_and_counted() throws Exception {
    for (int made = 0; made < 6; made++) {
      begin("exploitation", "ForcedMarriage");
    }
    for (int made = 0; made < 3; made++) {
      begin("exploitation", "OrganRemoval");
    }
    for (int made = 0; made < 2; made++) {
      begin("exploitation", "ForcedBegging");
    }
    UUID id = begin("exploitation", "ForcedMarriage");

    assertThat(words(id, "")).contains("Not covered by national law Forced marriage · Not covered");
    assertThat(words(id, "/rights"))
        .contains("National law does not cover this", "Forced marriage Not covered");
    assertThat(words(begin("exploitation", "OrganRemoval"), "/rights"))
        .contains("Removal of organs Not known");

    Person coordinator = team.add("coordinator", Role.COORDINATOR);
    assertThat(team.at(coordinator).text("/en/overview.csv"))
        .contains("Forced marriage · Not covered,7")
        .contains("Removal of organs · Not known,fewer than 5")
        .contains("Begging · Covered,fewer than 5");
  }

  @Test
  void what_was_found_is_counted_once_and_no_more_when_the_case_is_erased() throws Exception {
    UUID id = begin("exploitation", "ForcedMarriage");
    Person board = team.add("board", Role.AUTHORITY);
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            board.signInName(),
            "purpose",
            "identification");
    decide(lead, id, "presume", 0, "age", "adult");
    decide(
        board,
        id,
        "confirm",
        1,
        "age",
        "adult",
        "acts",
        "recruitment",
        "means",
        "force",
        "purposes",
        "forced-marriage",
        "purposes",
        "forced-begging");

    assertThat(counters()).containsExactly("form.begging 1", "form.marriage 1", "variant.adult 1");

    team.at(lead).fill("/en/cases/" + id + "/erase");
    assertThat(counters()).isEmpty();
  }

  private List<String> counters() {
    return owner
        .sql(
            """
            select cell || ' ' || sum(number) from rights.counter group by cell
            having sum(number) <> 0 order by cell
            """)
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from rights.counter",
        "select * from rights.counted",
        "select * from overview.counters()",
        "select * from overview.tallied()",
        "select * from overview.cells_of_steps()"
      })
  void no_counter_is_read_but_by_what_hides_small_ones(String sql) {
    assertThat(
            catchThrowableOfType(
                DataAccessException.class, () -> application.sql(sql).query().listOfRows()))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("42501");
  }

  @Test
  void the_form_of_a_case_stands_nowhere_open() throws Exception {
    UUID id = begin("exploitation", "ForcedMarriage", "sex", "female");

    assertThat(team.at(lead).text("/en/cases/" + id)).contains("Forced marriage");
    String row =
        owner
            .sql("select record || ' ' || encode(sealed, 'escape') from rights.note")
            .query(String.class)
            .single();
    assertThat(row)
        .contains(id.toString())
        .doesNotContain("marriage", "Marriage", "woman", "emale");
    assertThat(application.sql("select count(*) from rights.note").query(Long.class).single())
        .as("without somebody who has to know")
        .isZero();
  }

  @ParameterizedTest
  @Serves("SGR-024")
  @CsvSource({
    "female, 35-49, For women",
    "male, 35-49, For adults",
    "other, 35-49, For adults",
    "male, 12-14, For children",
    "female, 15-17, For girls",
    "female, 18-24, For girls",
    "male, '', For children"
  })
  void the_variant_follows_from_sex_and_age_and_who_may_be_a_child_is_treated_as_one(
      String sex, String age, String variant) throws Exception {
    UUID id = begin("sex", sex, "ageBand", age);

    assertThat(words(id, "")).contains("Variant of the procedures " + variant);
    assertThat(words(id, "/rights")).contains(variant);
  }

  @Test
  @Serves("SGR-024")
  void a_variant_opens_the_procedures_that_are_for_women_or_children() throws Exception {
    UUID woman = begin("sex", "female", "ageBand", "35-49");
    assertThat(words(woman, "/rights"))
        .contains("Safeguards for women Not begun")
        .doesNotContain("Guardian");

    String begin = "/en/cases/" + woman + "/procedures/begin/safeguards/asked";
    MockHttpServletResponse asked =
        team.at(lead)
            .fill(
                begin,
                "thread",
                UUID.randomUUID().toString(),
                "after",
                "0",
                "on",
                LocalDate.now(clock).toString(),
                "woman-interprets",
                "arranged",
                "woman-leads",
                "not-wanted",
                "place-apart",
                "sought");
    assertThat(asked.getStatus()).as(asked.getContentAsString()).isEqualTo(302);
    assertThat(words(woman, "/rights")).contains("Asked, and arranged as she wants");

    UUID girl = begin("sex", "female", "ageBand", "12-14");
    assertThat(words(girl, "/rights")).contains("Guardian", "Safeguards for women");
    decide(lead, girl, "presume", 0, "age", "child");
    assertThat(words(girl, "/rights")).doesNotContain("Guardian Not begun");
  }

  @Test
  @Serves("SGR-024")
  void another_variant_is_chosen_with_a_reason_and_figures_tell_how_often_each_is_used()
      throws Exception {
    UUID id = begin("sex", "male", "ageBand", "35-49");
    String form = "/en/cases/" + id + "/rights/variant";
    MockHttpServletResponse wrong =
        team.at(lead).fill(form, "after", "0", "variant", "woman", "reason", "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(words(id, "")).contains("For adults");

    MockHttpServletResponse right =
        team.at(lead)
            .fill(form, "after", "0", "variant", "woman", "reason", "She lives as a woman.");
    assertThat(right.getStatus()).as(right.getContentAsString()).isEqualTo(302);
    assertThat(words(id, "/rights"))
        .contains("For women", "She lives as a woman.", "it would be: For adults");
    assertThat(
            team.at(lead)
                .fill(form, "after", "0", "variant", "adult", "reason", "Too late.")
                .getStatus())
        .isEqualTo(409);

    for (int made = 0; made < 6; made++) {
      begin("sex", "female", "ageBand", "35-49");
    }
    for (int made = 0; made < 2; made++) {
      begin("sex", "male", "ageBand", "12-14");
    }
    for (int made = 0; made < 3; made++) {
      begin("sex", "male", "ageBand", "35-49");
    }
    Person coordinator = team.add("coordinator", Role.COORDINATOR);
    assertThat(team.at(coordinator).text("/en/overview.csv"))
        .contains("Variants of the procedures,For women,7")
        .contains("Variants of the procedures,For children,fewer than 5")
        .contains("Variants of the procedures,For adults,fewer than 5");
  }
}
