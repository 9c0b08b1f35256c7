package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** A case of an adult that a case worker leads, and what is asked about sharing in it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class, Sharing.class})
@SuppressWarnings("NullAway.Init")
abstract class AskingForConsent {

  static final String CLINIC = "Sea Clinic";
  static final String WORDS = "She asked twice what Quintessa will hear.";

  @Autowired ATeam team;
  @Autowired FreshDatabase.Owner owner;
  @Autowired Recipients recipients;
  @Autowired Sharing sharing;
  @Autowired Clock clock;

  Person lead;
  UUID id;

  @BeforeEach
  void a_case_of_an_adult_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    sharing.heard().clear();
    lead = team.add("lead", Role.CASE_WORKER);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String page() {
    return "/en/cases/" + id + "/consent";
  }

  String page(UUID thread) {
    return page() + "/" + thread;
  }

  void theyAreAChild() throws Exception {
    int status =
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/change",
                "version",
                "1",
                "purpose",
                "care",
                "given",
                "Hagar",
                "family",
                "Hanna",
                "birth",
                "" + (Year.now(clock).getValue() - 12))
            .getStatus();
    assertThat(status).isEqualTo(302);
  }

  MockHttpServletResponse begin(UUID thread, String move, String... more) throws Exception {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("thread", thread.toString());
    typed.put("text", "1");
    typed.put("on", today().toString());
    typed.put("from", today().toString());
    typed.put("until", today().plusDays(10).toString());
    typed.put("recipient", CLINIC);
    typed.put("purpose", "care");
    typed.put("groups", "needs health");
    typed.put("channel", "spoken");
    typed.put("language", "ti");
    typed.put("words", WORDS);
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    List<String> all = new ArrayList<>();
    typed.forEach((name, value) -> all.addAll(List.of(name, value)));
    return team.at(lead).fill(page() + "/begin/" + move, all.toArray(String[]::new));
  }

  /** Begins one, as it must go. */
  UUID begun(String move, String... more) throws Exception {
    UUID thread = UUID.randomUUID();
    must(begin(thread, move, more));
    return thread;
  }

  static void must(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  MockHttpServletResponse take(Person who, UUID thread, int after, String move) throws Exception {
    return team.at(who)
        .fill(
            page(thread) + "/" + move,
            "after",
            "" + after,
            "on",
            today().toString(),
            "words",
            WORDS);
  }

  int share(String... more) throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("id", id.toString());
    asked.put("kind", "partner");
    asked.put("recipient", recipients.named(CLINIC).recipient().id().toString());
    asked.put("purpose", "care");
    asked.put("groups", "health");
    for (int i = 0; i < more.length; i += 2) {
      asked.put(more[i], more[i + 1]);
    }
    List<String> all = new ArrayList<>();
    asked.forEach((name, value) -> all.addAll(List.of(name, value)));
    return team.at(lead).fill("/en/test/share", all.toArray(String[]::new)).getStatus();
  }
}
