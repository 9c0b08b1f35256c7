package org.amana.protection.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.Answers;
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

/** Who presumes, who decides, who reads why, and what is left of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class IdentificationTest {

  private static final String WHY = "She was locked in and Quintessa kept her passport.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;
  private Person authority;
  private UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    owner.sql("truncate chronicle.step cascade").update();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    authority = team.add("board", Role.AUTHORITY);
    id = team.begin(lead, "Hanna", "Speaks Tigrinya.");
  }

  private String page() {
    return "/en/cases/" + id + "/identification";
  }

  private MockHttpServletResponse admit(Person person, String purpose) throws Exception {
    return team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            person.signInName(),
            "purpose",
            purpose);
  }

  private MockHttpServletResponse take(Person who, String step, int after, String... more)
      throws Exception {
    List<String> typed =
        new ArrayList<>(
            List.of("after", "" + after, "on", "2026-01-05", "age", "adult", "reasons", WHY));
    typed.addAll(List.of(more));
    return team.at(who).fill(page() + "/" + step, typed.toArray(String[]::new));
  }

  private MockHttpServletResponse confirm(Person who, int after) throws Exception {
    return take(
        who,
        "confirm",
        after,
        "acts",
        "harbouring",
        "means",
        "deception",
        "means",
        "force",
        "purposes",
        "forced-labour");
  }

  private List<String> steps() {
    return owner
        .sql(
            "select kind from chronicle.step where record = :id and room = 'identification' order"
                + " by number")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private List<String> logged() {
    return owner
        .sql(
            """
            select action || ' ' || actor from audit.entry
            where subject = :subject and (action like 'identification.%' or action like 'chronicle.%') order by number
            """)
        .param("subject", "case/" + id)
        .query(String.class)
        .list();
  }

  @Test
  @Serves("R68-PP17")
  @Answers("Is a presumed victim protected before anybody decides?")
  void protection_starts_with_a_presumption_before_anybody_decides() throws Exception {
    assertThat(team.at(lead).text(page()))
        .contains("Nothing has been presumed yet")
        .doesNotContain("Protected as a victim");

    assertThat(take(lead, "presume", 0).getStatus()).isEqualTo(302);

    assertThat(team.at(lead).text(page()))
        .contains(
            "Presumed to be a victim",
            "Protected as a victim since 5 January 2026",
            "does not depend on whether the person helps the police",
            WHY);
  }

  @Test
  void the_authority_decides_what_it_was_let_in_for() throws Exception {
    take(lead, "presume", 0);
    assertThat(team.at(authority).open(page()).getStatus()).isEqualTo(404);
    admit(authority, "identification");

    assertThat(confirm(authority, 1).getStatus()).isEqualTo(302);

    assertThat(team.at(lead).text(page()))
        .contains("Confirmed to be a victim", "Harbouring", "Deception", "Forced labour")
        .contains("Protected as a victim since 5 January 2026");
    assertThat(team.at(authority).text("/en/cases")).contains(team.reference(id));
    assertThat(logged())
        .contains(
            "identification.presume " + lead.id(), "identification.confirm " + authority.id());
  }

  @Test
  void who_works_on_the_case_presumes_and_never_decides_and_the_authority_the_reverse()
      throws Exception {
    admit(authority, "identification");
    assertThat(take(authority, "presume", 0).getStatus()).isEqualTo(403);
    take(lead, "presume", 0);
    assertThat(confirm(lead, 1).getStatus()).isEqualTo(403);
    assertThat(take(authority, "withdraw", 1).getStatus()).isEqualTo(403);
    assertThat(take(lead, "not-confirm", 1).getStatus()).isEqualTo(403);

    assertThat(steps()).containsExactly("presume");
    assertThat(team.at(lead).text(page()))
        .contains("/identification/withdraw")
        .doesNotContain("/identification/confirm");
    assertThat(team.at(authority).text(page()))
        .contains("/identification/confirm")
        .doesNotContain("/identification/withdraw");
  }

  @Test
  void the_database_refuses_a_decision_that_is_not_for_the_one_who_asks() throws Exception {
    take(lead, "presume", 0);

    // As if a page had forgotten to ask: what the policies say of the same row.
    assertThat(mayDecide(lead, "case-worker")).isFalse();
    admit(authority, "identification");
    assertThat(mayDecide(authority, "authority")).isTrue();
    assertThat(mayDecide(authority, "case-worker")).isFalse();
  }

  private boolean mayDecide(Person who, String role) {
    return owner
        .sql(
            """
            with asker as materialized (
              select set_config('amana.person', :person, false), set_config('amana.roles', :role, false))
            select needtoknow.may('decide', 3, :id) from asker
            """)
        .param("person", who.id().toString())
        .param("role", role)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_colleague_is_not_let_in_for_what_their_role_has_no_part_in() throws Exception {
    Person colleague = team.add("colleague", Role.CASE_WORKER);

    assertThat(admit(colleague, "identification").getStatus()).isEqualTo(422);
    assertThat(admit(authority, "care").getStatus()).isEqualTo(422);
    assertThat(admit(authority, "care").getContentAsString())
        .contains("Not a purpose of their role");
    assertThat(admit(colleague, "care").getStatus()).isEqualTo(302);
  }

  @Test
  void of_two_who_decide_at_the_same_moment_one_comes_too_late() throws Exception {
    admit(authority, "identification");
    take(lead, "presume", 0);
    confirm(authority, 1);

    MockHttpServletResponse tooLate = take(authority, "not-confirm", 1);
    assertThat(tooLate.getStatus()).isEqualTo(409);
    assertThat(tooLate.getContentAsString()).contains("Somebody has decided meanwhile", WHY);
    assertThat(take(lead, "withdraw", 1).getStatus()).isEqualTo(409);

    assertThat(steps()).containsExactly("presume", "confirm");
  }

  @Test
  void what_was_decided_is_changed_by_a_review_alone() throws Exception {
    admit(authority, "identification");
    take(lead, "presume", 0);
    take(authority, "not-confirm", 1);
    assertThat(team.at(lead).text(page())).doesNotContain("Protected as a victim");
    assertThat(confirm(authority, 2).getStatus()).isEqualTo(409);

    take(lead, "review", 2);
    assertThat(team.at(lead).text(page())).contains("Under review", "Protected as a victim since");
    confirm(authority, 3);

    assertThat(steps()).containsExactly("presume", "not-confirm", "review", "confirm");
  }

  @Test
  void wrong_input_is_told_beside_each_field_and_nothing_typed_is_lost() throws Exception {
    admit(authority, "identification");
    take(lead, "presume", 0);

    MockHttpServletResponse answer =
        take(authority, "confirm", 1, "acts", "receipt", "evidence", "A ledger in Arabic: دفتر");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("at least one means", "at least one purpose", "دفتر", "locked in")
        .containsPattern("id=\"acts-receipt\"[^>]*checked");
    assertThat(steps()).containsExactly("presume");
  }

  @Test
  void who_only_answers_for_the_unit_sees_that_it_goes_on_and_not_why() throws Exception {
    take(lead, "presume", 0);
    Person supervisor = team.add("supervisor", Role.SUPERVISOR);

    assertThat(team.at(supervisor).text(page()))
        .contains("Presumed to be a victim", "The reasons open with the key")
        .doesNotContain("passport", "An adult");
  }

  @Test
  void reasons_lie_in_the_safe_of_the_case_and_go_under_its_new_key() throws Exception {
    Person colleague = team.add("colleague", Role.CASE_WORKER);
    admit(colleague, "care");
    take(lead, "presume", 0);
    byte[] before = reasons();
    assertThat(new String(before, StandardCharsets.ISO_8859_1)).doesNotContain("passport");

    team.at(lead).fill("/en/cases/" + id + "/team/remove", "person", colleague.id().toString());

    assertThat(reasons()).isNotEqualTo(before);
    assertThat(team.at(lead).text(page())).contains(WHY);
    assertThat(team.at(colleague).open(page()).getStatus()).isEqualTo(404);
    assertThat(logged()).contains("chronicle.key-changed " + lead.id());
  }

  private byte[] reasons() {
    return owner
        .sql(
            """
            select w.sealed from chronicle.words w join chronicle.step s on s.id = w.step
            where s.room = 'identification'
            """)
        .query(byte[].class)
        .single();
  }

  @Test
  void a_case_that_is_erased_takes_it_along() throws Exception {
    take(lead, "presume", 0);

    team.at(lead).fill("/en/cases/" + id + "/erase");

    for (String table : List.of("step", "facts", "words")) {
      assertThat(owner.sql("select count(*) from chronicle." + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
    assertThat(logged()).contains("chronicle.erased " + lead.id());
  }

  @Test
  void without_the_log_nothing_opens() throws Exception {
    take(lead, "presume", 0);
    owner.sql("revoke insert on audit.entry from amana_app").update();
    try {
      MockHttpServletResponse answer = team.at(lead).open(page());
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain("passport");
    } finally {
      owner.sql("grant insert on audit.entry to amana_app").update();
    }
  }

  @Test
  void a_step_that_nobody_knows_is_not_there() throws Exception {
    assertThat(team.at(lead).open(page() + "/promote").getStatus()).isEqualTo(404);
    assertThat(team.at(lead).open(page() + "/confirm").getStatus()).isEqualTo(403);
    assertThat(team.at(lead).open(page() + "/review").getStatus()).isEqualTo(409);
    assertThat(team.at(lead).open(page() + "/presume").getStatus()).isEqualTo(200);
  }
}
