package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Where people work, and how colleagues find each other. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class ColleaguesTest {

  @Autowired private MockMvc pages;
  @Autowired private Accounts accounts;
  @Autowired private Colleagues colleagues;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void clear() {
    // The test itself is no request; Spring's test support would make it look like one.
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.unit, access.person_role,
              access.one_time_link, access.failed_sign_in, access.session cascade
            """)
        .update();
  }

  private Person add(String signInName, String organisation, String unit) {
    return accounts.add(
        new NewPerson("Somebody", signInName, organisation, unit, Set.of(Role.READER)));
  }

  @Test
  void a_unit_belongs_to_one_organisation() {
    Person one = add("a@example.org", "An office", "Shelter team");
    Person two = add("b@example.org", "An office", " Shelter team ");
    Person three = add("c@example.org", "Another office", "Shelter team");

    assertThat(one.unit()).isPresent().isEqualTo(two.unit()).isNotEqualTo(three.unit());
    assertThat(accounts.get("a@example.org")).isEqualTo(one);
    assertThat(colleagues.findUnit(one.organisation().id(), "Shelter team")).isEqualTo(one.unit());
    assertThat(
            accounts.count(
                new PeopleFilter(Optional.empty(), Optional.empty(), one.unit().map(Unit::id))))
        .isEqualTo(2);
  }

  @Test
  void the_database_refuses_a_unit_of_another_organisation() {
    Person one = add("a@example.org", "An office", "Shelter team");
    add("b@example.org", "Another office", "");

    assertThatThrownBy(
            () ->
                owner
                    .sql("update access.person set unit_id = :unit where sign_in_name like 'b%'")
                    .param("unit", one.unit().orElseThrow().id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("person_of_unit");
  }

  @Test
  void somebody_moves_and_the_log_knows() {
    Person one = add("a@example.org", "An office", "Shelter team");

    accounts.setPlace(one.id(), "Another office", "");

    Person moved = accounts.get("a@example.org");
    assertThat(moved.unit()).isEmpty();
    assertThat(moved.organisation().name()).isEqualTo("Another office");
    assertThatThrownBy(() -> accounts.setPlace(one.id(), " ", ""))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void only_active_people_are_found_and_a_demonstrations_only_in_it() {
    Person active = insiders.newcomer("a@example.org", Role.CUSTODIAN);
    add("invited@example.org", "An office", "");
    insiders.newcomer("demo@example.org", Role.CUSTODIAN);
    owner.sql("update access.person set is_demo = true where sign_in_name like 'demo%'").update();

    assertThat(colleagues.holding(Role.CUSTODIAN))
        .extracting(Person::id)
        .containsExactly(active.id());
    assertThat(colleagues.ofOrganisation(active.organisation().id(), 0, 10))
        .extracting(Person::id)
        .containsExactly(active.id());
    assertThat(colleagues.find(" A@example.org ")).isPresent();
    assertThat(colleagues.find("invited@example.org")).isEmpty();
    assertThat(colleagues.find("demo@example.org")).isEmpty();
    assertThat(colleagues.namesOf(Set.of(active.id())))
        .isEqualTo(Map.of(active.id(), active.name()));
  }

  @Test
  void an_administrator_moves_somebody_on_the_page() throws Exception {
    insiders.add("keeper@example.org", Role.ADMINISTRATOR);
    Person one = add("a@example.org", "An office", "");
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", "keeper@example.org", "password", Insiders.PASSWORD);
    Person keeper = accounts.get("keeper@example.org");
    browser.fill("/en/confirm/code", "code", insiders.code(keeper.id()));

    String address = "/en/people/" + one.id() + "/place";
    assertThat(browser.fill(address, "organisation", "", "unit", "X").getResponse().getStatus())
        .isEqualTo(422);
    browser.fill(address, "organisation", "An office", "unit", "Night shift");

    assertThat(browser.open("/en/people").getResponse().getContentAsString())
        .contains("Night shift", "An office · Night shift");
  }
}
