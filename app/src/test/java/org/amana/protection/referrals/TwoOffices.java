package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** An officer at an airport, and a shelter where two people receive. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
abstract class TwoOffices {

  static final UUID SHELTER = UUID.fromString("01a20000-0000-7000-8000-0000000000a1");
  static final UUID CLINIC = UUID.fromString("01a20000-0000-7000-8000-0000000000a2");

  /** Words that stand nowhere else: a name, and a need without one. */
  static final String NAME = "Quintessa";

  static final String NEED = "A bed for tonight, ground floor.";

  @Autowired ATeam team;
  @Autowired FreshDatabase.Owner owner;

  Person officer;
  Person worker;
  Person colleague;

  @BeforeEach
  void an_officer_and_a_shelter_are_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    officer = team.add("officer", Role.FRONT_LINE);
    worker = at(SHELTER, "The shelter", "worker", Role.CASE_WORKER);
    colleague = at(SHELTER, "The shelter", "colleague", Role.SUPERVISOR);
    owner.sql("update access.person set name = sign_in_name").update();
  }

  /** Somebody who works for another organisation than the officer. */
  Person at(UUID organisation, String called, String name, Role role) throws Exception {
    Person person = team.add(name, role);
    owner
        .sql(
            "insert into access.organisation (id, name) values (:id, :name) on conflict do nothing")
        .param("id", organisation)
        .param("name", called)
        .update();
    owner
        .sql("update access.person set organisation_id = :to, unit_id = null where id = :id")
        .param("to", organisation)
        .param("id", person.id().value())
        .update();
    return person;
  }

  static String[] form(UUID id, String... more) {
    String[] usual = {
      "id",
      id.toString(),
      "service",
      "shelter",
      "urgency",
      "now",
      "age",
      "age-18-to-24",
      "sex",
      "female",
      "language",
      "ti",
      "children",
      "1",
      "needs",
      NEED,
      "given",
      NAME,
      "family",
      "Hanna",
      "contact",
      "By the cleaner, before six.",
      "words",
      "She was met.",
      "ground",
      "agreed",
      "askedIn",
      "ti",
      "interpreter",
      "professional"
    };
    Map<String, String> typed = new LinkedHashMap<>();
    for (String[] part : List.of(usual, more)) {
      for (int i = 0; i < part.length; i += 2) {
        typed.put(part[i], part[i + 1]);
      }
    }
    return typed.entrySet().stream()
        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }

  MockHttpServletResponse refer(UUID id, String... more) throws Exception {
    return team.at(officer).fill("/en/referrals/new", form(id, more));
  }

  /** Sends one to the shelter, as it must go. */
  UUID sent() throws Exception {
    UUID id = UUID.randomUUID();
    must(refer(id, "receiver", SHELTER.toString()));
    return id;
  }

  MockHttpServletResponse take(Person who, UUID id, String move, String... more) throws Exception {
    return takeAfter(who, id, move, version(id), more);
  }

  MockHttpServletResponse takeAfter(Person who, UUID id, String move, int after, String... more)
      throws Exception {
    List<String> typed = new ArrayList<>(List.of("after", "" + after));
    typed.addAll(List.of(more));
    return team.at(who).fill("/en/referrals/" + id + "/" + move, typed.toArray(String[]::new));
  }

  static void must(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
  }

  String page(Person who, UUID id) throws Exception {
    return team.at(who).text("/en/referrals/" + id);
  }

  int version(UUID id) {
    return one("select version from referrals.referral where id = :id", id, Integer.class);
  }

  String state(UUID id) {
    return one("select state from referrals.referral where id = :id", id, String.class);
  }

  <T> T one(String sql, UUID id, Class<T> type) {
    return owner.sql(sql).param("id", id).query(type).single();
  }

  int rows(String sql, UUID id) {
    return one("select count(*)::int " + sql, id, Integer.class);
  }

  List<String> moves(UUID id) {
    return owner
        .sql("select move from referrals.step where referral = :id order by number")
        .param("id", id)
        .query(String.class)
        .list();
  }
}
