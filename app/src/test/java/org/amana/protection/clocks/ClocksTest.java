package org.amana.protection.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** Time to recover and reflect: what begins it, what it keeps away, what ends it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class ClocksTest {

  private static final String ASKED = "Inspector Quill called at nine.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Clock clock;

  private Person lead;
  private UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String page() {
    return "/en/cases/" + id + "/clocks";
  }

  private void presume(LocalDate on) throws Exception {
    int status =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/identification/presume",
                "after",
                "" + decisions(),
                "on",
                on.toString(),
                "age",
                "adult",
                "reasons",
                "Her passport was kept.")
            .getStatus();
    assertThat(status).isEqualTo(302);
  }

  private int decisions() {
    return owner
        .sql("select count(*) from chronicle.step where room = 'identification'")
        .query(Integer.class)
        .single();
  }

  private MockHttpServletResponse fill(String path, String... more) throws Exception {
    return fill(UUID.randomUUID(), path, more);
  }

  private MockHttpServletResponse fill(UUID thread, String path, String... more) throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of("thread", thread.toString(), "on", today().toString(), "reasons", ASKED));
    typed.addAll(List.of(more));
    return team.at(lead).fill(page() + path, typed.toArray(String[]::new));
  }

  private List<String> steps() {
    return owner
        .sql(
            """
            select kind || coalesce(' ' || (due_on - happened_on), '') from chronicle.step
            where room = 'clocks' order by made_at, id
            """)
        .query(String.class)
        .list();
  }

  private UUID thread() {
    return owner
        .sql("select thread from chronicle.step where kind = 'reflection-begun'")
        .query(UUID.class)
        .single();
  }

  @Test
  @Serves("GPA-A42")
  void who_is_presumed_has_time_and_is_neither_removed_nor_asked_to_witness() throws Exception {
    presume(today());

    assertThat(steps()).containsExactly("reflection-begun 30");
    assertThat(team.at(lead).text(page())).contains("Time to recover and reflect", "30 days left");

    assertThat(fill("/request", "request", "removal").getRedirectedUrl()).endsWith("?refused");
    assertThat(fill("/request", "request", "witness").getRedirectedUrl()).endsWith("?refused");
    assertThat(steps()).contains("removal-refused", "witness-refused");
    assertThat(team.at(lead).text(page())).contains("Removal asked for, and refused", ASKED);

    assertThat(fill("/" + thread() + "/end", "after", "1", "choice", "helps").getStatus())
        .isEqualTo(302);
    assertThat(team.at(lead).text(page()))
        .contains("They will help the police", "Ended")
        .doesNotContain("is not removed and is not asked");
    assertThat(fill("/request", "request", "witness").getRedirectedUrl()).endsWith("?received");
  }

  @Test
  void on_its_last_day_it_still_runs_and_on_the_next_it_does_not() throws Exception {
    presume(today().minusDays(30));
    assertThat(team.at(lead).text(page())).contains("the last day");
    assertThat(fill("/request", "request", "removal").getRedirectedUrl()).endsWith("?refused");

    owner.sql("update chronicle.step set due_on = due_on - 1 where due_on is not null").update();

    assertThat(team.at(lead).text(page())).contains("Over");
    assertThat(fill("/request", "request", "removal").getRedirectedUrl()).endsWith("?received");
  }

  @Test
  void what_is_decided_of_their_status_takes_no_time_away_and_gives_none_twice() throws Exception {
    Person authority = team.add("board", Role.AUTHORITY);
    presume(today());
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            authority.signInName(),
            "purpose",
            "identification");
    team.at(authority)
        .fill(
            "/en/cases/" + id + "/identification/not-confirm",
            "after",
            "1",
            "on",
            today().toString(),
            "age",
            "adult",
            "reasons",
            "Nothing was found.");

    assertThat(fill("/request", "request", "removal").getRedirectedUrl()).endsWith("?refused");
    presume(today());
    assertThat(steps()).containsExactly("reflection-begun 30", "removal-refused");
    assertThat(team.at(authority).text(page()))
        .contains("30 days left")
        .doesNotContain("Make longer");
    assertThat(team.at(authority).open(page() + "/begin").getStatus()).isEqualTo(403);
    assertThat(team.at(authority).fill(page() + "/" + thread() + "/end", "after", "1").getStatus())
        .isEqualTo(403);
  }

  @Test
  void it_is_made_longer_by_law_or_until_a_day_that_was_decided() throws Exception {
    presume(today());
    String extend = "/" + thread() + "/extend";

    assertThat(team.at(lead).text(page() + extend)).contains("By law until");
    fill(extend, "after", "1");
    fill(extend, "after", "2", "end", today().plusDays(100).toString());

    assertThat(steps()).containsExactly("reflection-begun 30", "extended 60", "extended 100");
    assertThat(team.at(lead).text(page())).contains("100 days left");
    assertThat(fill(extend, "after", "3", "end", today().plusDays(99).toString()).getStatus())
        .as("not made shorter")
        .isEqualTo(422);
  }

  @Test
  void of_two_who_go_on_at_the_same_moment_one_comes_too_late_and_loses_no_word() throws Exception {
    presume(today());
    fill("/" + thread() + "/extend", "after", "1");

    MockHttpServletResponse late =
        fill(
            "/" + thread() + "/end",
            "after",
            "1",
            "choice",
            "does-not-help",
            "reasons",
            "She rests.");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Somebody has decided meanwhile", ASKED);
    assertThat(steps()).containsExactly("reflection-begun 30", "extended 60");
  }

  @Test
  void a_clock_that_the_law_does_not_know_needs_its_last_day() throws Exception {
    assertThat(fill("/begin", "period", "appeal").getContentAsString())
        .contains("the law of this node gives none", ASKED);
    assertThat(fill("/begin", "period", "appeal", "end", today().toString()).getStatus())
        .as("not before it begins")
        .isEqualTo(422);

    fill(
        "/begin", "period", "appeal", "end", today().plusDays(14).toString(), "advisers", "Clinic");
    fill("/begin", "period", "stay-permit");

    assertThat(steps()).contains("appeal-begun 14").hasSize(2);
    assertThat(team.at(lead).text(page()))
        .contains("14 days left", "Clinic", "Directive 2004/81/EC", ASKED);
  }

  @Test
  void wrong_input_is_told_beside_each_field() throws Exception {
    presume(today());
    String future = today().plusDays(1).toString();

    assertThat(fill("/begin", "period", "life", "on", future).getStatus()).isEqualTo(422);
    assertThat(wrongRequest())
        .contains("Choose what is asked", "Enter a date", "Enter a few words");
    assertThat(fill("/" + thread() + "/end", "after", "1").getContentAsString())
        .contains("Say what the person decided");
    assertThat(team.at(lead).open(page() + "/" + UUID.randomUUID() + "/end").getStatus())
        .isEqualTo(404);
    assertThat(steps()).hasSize(1);
  }

  @Test
  void what_was_ended_is_not_ended_again() throws Exception {
    presume(today());
    UUID thread = thread();
    fill("/" + thread + "/end", "after", "1", "choice", "does-not-help");

    assertThat(fill("/" + thread + "/end", "after", "2", "choice", "helps").getStatus())
        .isEqualTo(409);
    assertThat(team.at(lead).open(page() + "/" + thread + "/extend").getStatus()).isEqualTo(409);
  }

  @Test
  void who_answers_for_the_unit_sees_the_days_and_no_word() throws Exception {
    presume(today());
    fill("/request", "request", "removal");
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    assertThat(team.at(supervisor).text(page()))
        .contains("30 days left", "Removal asked for, and refused")
        .doesNotContain("Quill", "Convention on Action", "An authority asks");
  }

  private String wrongRequest() throws Exception {
    return team.at(lead)
        .fill(page() + "/request", "thread", UUID.randomUUID().toString(), "on", "x")
        .getContentAsString();
  }

  @Test
  void what_is_sent_twice_is_entered_once() throws Exception {
    UUID asked = UUID.randomUUID();
    UUID begun = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      assertThat(fill(asked, "/request", "request", "removal").getStatus()).isEqualTo(302);
      assertThat(fill(begun, "/begin", "period", "stay-permit").getStatus()).isEqualTo(302);
    }

    assertThat(steps()).hasSize(2);
  }

  @Test
  void nobody_takes_the_place_of_a_step_in_a_case_that_is_closed_to_them() throws Exception {
    Person insider = team.add("insider", Role.CASE_WORKER);
    UUID own = team.begin(insider, "Another", "");

    // The identification of a case is the thread that bears its id.
    int status =
        team.at(insider)
            .fill(
                "/en/cases/" + own + "/clocks/begin",
                "thread",
                id.toString(),
                "period",
                "stay-permit",
                "on",
                today().toString())
            .getStatus();
    presume(today());

    assertThat(status).isEqualTo(302);
    assertThat(team.at(lead).text("/en/cases/" + id + "/identification"))
        .contains("Presumed to be a victim");
  }
}
