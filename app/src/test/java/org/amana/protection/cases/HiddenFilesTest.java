package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.amana.Figures;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.access.WhatIsTold;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever may not see a case or an emergency gets, at every address, the very answer that is given
 * for one that never was, and for one that was erased (security goal G6).
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenFilesTest {

  private static final String NAME = "Quintessa";
  private static final String FACTS = "Speaks Tigrinya; needs insulin.";
  private static final String NEVER = "01a20496-fb0a-7680-9c97-026c772cfc17";
  private static final String NO_THREAD = "01a20496-fb0a-7680-9c97-026c772cfc18";
  private static final UUID A_THIRD_UNIT = UUID.fromString("01a20000-0000-7000-8000-000000000003");
  private static final UUID A_FOURTH_UNIT = UUID.fromString("01a20000-0000-7000-8000-000000000004");

  /** What some handlers cannot do without. */
  private static final String[] TYPED = {
    "version",
    "1",
    "after",
    "0",
    "thread",
    NO_THREAD,
    "person",
    NEVER,
    "kind",
    "PERSON",
    "concerned",
    NEVER,
    "finding",
    "justified",
    "other",
    NEVER,
    "isSame",
    "true",
    "link",
    NEVER,
    "reason",
    "She stands at our door."
  };

  @Autowired private ATeam team;
  @Autowired private MockMvc pages;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private FreshDatabase.Owner owner;

  private final Map<String, Tab> everybody = new LinkedHashMap<>();
  private String file;
  private String erased;
  private String emergency;
  private String reference;

  @BeforeAll
  void everybody_is_something_else_to_a_case() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    comeIn("first custodian", Role.CUSTODIAN);
    comeIn("second custodian", Role.CUSTODIAN);
    Person lead = comeIn("lead", Role.CASE_WORKER);
    file = team.begin(lead, NAME, FACTS).toString();
    reference = team.reference(UUID.fromString(file));
    erased = team.begin(lead, NAME, FACTS).toString();
    team.at(lead).fill("/en/cases/" + erased + "/erase");

    admit(lead, comeIn("member", Role.CASE_WORKER));
    Person former = comeIn("former member", Role.CASE_WORKER);
    admit(lead, former);
    team.at(lead).fill(page() + "/team/remove", "person", former.id().toString());
    comeIn("supervisor", Role.SUPERVISOR);
    for (Role role :
        List.of(
            Role.CASE_WORKER,
            Role.AUTHORITY,
            Role.INVESTIGATOR,
            Role.PROSECUTOR,
            Role.AUDITOR,
            Role.ADMINISTRATOR,
            Role.OPERATOR,
            Role.STATISTICIAN,
            Role.READER)) {
      comeIn(role.code(), role);
    }
    thoseWhoAreSomewhereElse(lead);
    thoseWhoBrokeTheGlass();
    everybody.put("nobody who signed in", new Tab(pages));
  }

  private void thoseWhoAreSomewhereElse(Person lead) throws Exception {
    keep(team.add("elsewhere", Role.SUPERVISOR, A_THIRD_UNIT), "supervisor of another unit");
    Person foreign = comeIn("of another organisation", Role.SUPERVISOR);
    UUID organisation = UUID.fromString("01a20000-0000-7000-8000-000000000005");
    owner
        .sql("insert into access.organisation (id, name) values (:id, 'Another office')")
        .param("id", organisation)
        .update();
    owner
        .sql("update access.person set organisation_id = :to, unit_id = null where id = :id")
        .param("to", organisation)
        .param("id", foreign.id().value())
        .update();
    Person concerned = comeIn("member whom it concerns", Role.CASE_WORKER);
    admit(lead, concerned);
    conflict(lead, "person", concerned.signInName());
    keep(team.add("concerned", Role.SUPERVISOR, A_FOURTH_UNIT), "of a unit that it concerns");
    conflict(lead, "unit", "Unit " + A_FOURTH_UNIT);
    conflict(lead, "organisation", "Another office");
  }

  private void thoseWhoBrokeTheGlass() throws Exception {
    Person late = team.add("late", Role.CASE_WORKER, A_THIRD_UNIT);
    keep(late, "whose hour is over");
    team.breakGlass(late, reference, true);
    owner.sql("update needtoknow.emergency set ends_at = now()").update();
    Person breaker = team.add("breaker", Role.CASE_WORKER, A_THIRD_UNIT);
    keep(breaker, "in an emergency");
    team.breakGlass(breaker, reference, true);
    emergency = team.emergency().toString();
  }

  private Person comeIn(String who, Role role) throws Exception {
    Person person = team.add(who.replace(' ', '-'), role);
    keep(person, who);
    return person;
  }

  private void keep(Person person, String who) {
    everybody.put(who, team.at(person));
  }

  private Tab at(String who) {
    return Objects.requireNonNull(everybody.get(who));
  }

  private void admit(Person lead, Person colleague) throws Exception {
    team.at(lead)
        .fill(page() + "/team/admit", "signInName", colleague.signInName(), "purpose", "care");
  }

  private void conflict(Person lead, String kind, String concerned) throws Exception {
    int status =
        team.at(lead)
            .fill(page() + "/team/conflict", "kind", kind, "concerned", concerned)
            .getStatus();
    assertThat(status).isEqualTo(302);
  }

  private String page() {
    return "/en/cases/" + file;
  }

  /** Every address about one thing, such as {@code GET /cases/{id}/team}. */
  private Set<String> addresses(String beginning) {
    Set<String> found = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            told ->
                told.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith(beginning))
                    .forEach(
                        pattern ->
                            told.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(method + " " + pattern))));
    return found;
  }

  private MockHttpServletResponse ask(Tab who, String address, String id) throws Exception {
    String page =
        "/en"
            + address
                .substring(address.indexOf(' ') + 1)
                .replace("{id}", id)
                .replace("{decision}", "presume")
                .replace("{procedure}", "stay")
                .replace("{step}", "asked")
                .replace("begin/{move}", "begin/given")
                .replace("{move}", "withdrawn")
                .replace("{thread}", NO_THREAD)
                .replace("{document}", NO_THREAD);
    return address.startsWith("GET ") ? who.open(page) : who.fill(page, TYPED);
  }

  /** Where somebody is answered otherwise than for what never was. */
  private Set<String> differences(Set<String> who, Set<String> addresses, List<String> ids)
      throws Exception {
    Set<String> found = new LinkedHashSet<>();
    for (String name : who) {
      Tab tab = at(name);
      for (String address : addresses) {
        String none = WhatIsTold.by(ask(tab, address, NEVER), NEVER);
        for (String id : ids) {
          String told = WhatIsTold.by(ask(tab, address, id), id);
          if (!told.equals(none) || telling(told)) {
            found.add(address + " for " + name);
          }
        }
      }
    }
    return found;
  }

  private boolean telling(String told) {
    return List.of(NAME, FACTS, "a house by the sea", reference).stream().anyMatch(told::contains);
  }

  private Set<String> allBut(String... seeing) {
    Set<String> others = new LinkedHashSet<>(everybody.keySet());
    assertThat(others).contains(seeing);
    others.removeAll(Set.of(seeing));
    return others;
  }

  @Test
  void who_may_not_see_it_gets_the_answer_for_what_never_was() throws Exception {
    Set<String> ofCases = addresses("/cases/{id}");
    Set<String> ofEmergencies = addresses("/emergencies/{id}");
    Set<String> hiddenFrom = allBut("lead", "member", "supervisor", "in an emergency");
    Set<String> untold =
        allBut(
            "lead",
            "supervisor",
            "first custodian",
            "second custodian",
            "auditor",
            "in an emergency");
    assertThat(ofCases).hasSizeGreaterThan(9);
    assertThat(ofEmergencies).hasSizeGreaterThan(2);

    Set<String> differences = new LinkedHashSet<>();
    differences.addAll(differences(hiddenFrom, ofCases, List.of(file, erased)));
    differences.addAll(differences(untold, ofEmergencies, List.of(emergency)));

    // Who opened a case is read by auditors, whatever else is closed to them.
    differences.remove("GET /cases/{id}/log for auditor");
    assertThat(differences).isEmpty();
    Figures.say(
        "%d addresses of a case asked by %d who may not see it, %d of an emergency by %d: 0 told from what never was"
            .formatted(ofCases.size(), hiddenFrom.size(), ofEmergencies.size(), untold.size()));
  }

  @Test
  void what_was_erased_is_as_if_it_never_was_for_its_lead_too() throws Exception {
    assertThat(differences(Set.of("lead"), addresses("/cases/{id}"), List.of(erased))).isEmpty();
  }

  @Test
  void lists_tell_nobody_of_what_is_hidden_from_them() throws Exception {
    List<String> told = new ArrayList<>();
    for (String name : allBut("lead", "member", "supervisor", "in an emergency")) {
      for (String list : List.of("/en/cases", "/en/emergencies", "/ar/cases", "/ar/emergencies")) {
        String text = at(name).text(list);
        if (telling(text) || text.contains(file)) {
          told.add(list + " to " + name);
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void an_answer_that_tells_turns_this_red() throws Exception {
    assertThat(differences(Set.of("member"), Set.of("GET /cases/{id}"), List.of(file)))
        .containsExactly("GET /cases/{id} for member");
    assertThat(differences(Set.of("auditor"), Set.of("GET /emergencies/{id}"), List.of(emergency)))
        .hasSize(1);
  }
}
