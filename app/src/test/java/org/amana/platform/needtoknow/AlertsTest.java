package org.amana.platform.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.amana.Figures;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.request.RequestContextHolder;

/** That a file was opened in an emergency is told at once, and names nobody (goal G32). */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
@Tag("long")
class AlertsTest {

  private static final int TRIALS = 200;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String NAME = "Quintessa";
  private static final String FACTS = "Needs insulin.";

  @Autowired private ATeam team;

  private Person lead;
  private List<Person> answering;
  private Person breaker;
  private UUID id;
  private String reference;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    answering =
        List.of(lead, team.add("supervisor", Role.SUPERVISOR), team.add("auditor", Role.AUDITOR));
    breaker = team.addElsewhere("breaker", Role.CASE_WORKER);
    id = team.begin(lead, NAME, FACTS);
    reference = team.reference(id);
  }

  private boolean namesSomebody(String page) {
    return List.of(NAME, FACTS, reference, id.toString()).stream().anyMatch(page::contains);
  }

  /** How long until everybody who answers for the file has been told. */
  private Duration trial() throws Exception {
    long begun = System.nanoTime();
    assertThat(team.breakGlass(breaker, reference, false).getStatus()).isEqualTo(302);
    for (Person who : answering) {
      String page = team.at(who).text("/en/about");
      assertThat(page).contains("1 emergency waits for you");
      assertThat(namesSomebody(page)).isFalse();
      assertThat(namesSomebody(team.at(who).text("/en/emergencies"))).isFalse();
    }
    Duration told = Duration.ofNanos(System.nanoTime() - begun);
    team.at(lead)
        .fill(
            "/en/emergencies/" + team.emergency() + "/review",
            "finding",
            "justified",
            "words",
            "It was urgent.");
    assertThat(team.at(lead).text("/en/about")).doesNotContain("waits for you");
    return told;
  }

  @Test
  void two_hundred_alerts_reach_everybody_who_answers_for_the_file() throws Exception {
    Duration longest = Duration.ZERO;
    for (int number = 0; number < TRIALS; number++) {
      Duration told = trial();
      longest = longest.compareTo(told) < 0 ? told : longest;
    }

    assertThat(longest).isLessThan(SOON);
    assertThat(namesSomebody(team.at(lead).text("/en/cases"))).as("a page that names").isTrue();
    Figures.say(
        "%d emergencies: each was told to lead, supervisor and auditor on their next page, the last of them after %d ms; none names anybody"
            .formatted(TRIALS, longest.toMillis()));
  }
}
