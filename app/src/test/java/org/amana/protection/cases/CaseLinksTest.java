package org.amana.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;

/** People of one situation, families, and two files of one person. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class CaseLinksTest {

  private static final String WHY = "She may have been with us before.";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;

  private Person lead;
  private Person colleague;
  private UUID mother;
  private UUID child;

  @BeforeEach
  void two_cases_are_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    lead = team.add("lead", Role.CASE_WORKER);
    colleague = team.add("colleague", Role.CASE_WORKER);
    mother = team.begin(lead, "Quintessa", "Speaks Tigrinya.");
    child = team.begin(lead, "Quillon", "");
  }

  private MockHttpServletResponse link(Person who, UUID one, String kind, String reference)
      throws Exception {
    return team.at(who)
        .fill("/en/cases/" + one + "/situation", "kind", kind, "reference", reference);
  }

  private String situation(Person who, UUID id) throws Exception {
    return team.at(who).text("/en/cases/" + id + "/situation");
  }

  private void admit(UUID id) throws Exception {
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            colleague.signInName(),
            "purpose",
            "care");
  }

  private UUID onlyLink() {
    return owner.sql("select id from cases.link where ended_at is null").query(UUID.class).single();
  }

  @Test
  void a_family_is_linked_by_whoever_works_on_both_and_told_from_each_side() throws Exception {
    link(lead, child, "child-of", team.reference(mother));

    assertThat(situation(lead, child))
        .contains("Others in this situation: one", team.reference(mother), "a child of the other");
    assertThat(situation(lead, mother)).contains(team.reference(child), "a parent of the other");
  }

  @Test
  @Serves("GPA-A31")
  void who_works_on_one_of_them_learns_how_many_others_there_are_and_nothing_more()
      throws Exception {
    link(lead, child, "child-of", team.reference(mother));
    admit(child);

    assertThat(situation(colleague, child))
        .contains("Others in this situation: one", "None is linked")
        .doesNotContain(team.reference(mother), "<td>a child of the other", mother.toString());
    assertThat(team.at(colleague).open("/en/cases/" + mother + "/situation").getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_case_that_is_hidden_cannot_be_linked_and_answers_like_one_that_is_not_there()
      throws Exception {
    UUID hidden = team.begin(colleague, "Quince", "");

    MockHttpServletResponse ofHidden = link(lead, mother, "together", team.reference(hidden));
    MockHttpServletResponse ofNone = link(lead, mother, "together", "0000-0000");

    assertThat(ofHidden.getStatus()).isEqualTo(404);
    assertThat(ofNone.getStatus()).isEqualTo(404);
    assertThat(owner.sql("select count(*) from cases.link").query(Long.class).single()).isZero();
  }

  @Test
  void a_link_is_made_once_and_kept_when_it_ends() throws Exception {
    link(lead, mother, "together", team.reference(child));
    assertThat(link(lead, child, "together", team.reference(mother)).getStatus()).isEqualTo(409);

    team.at(lead).fill("/en/cases/" + mother + "/situation/end", "link", onlyLink().toString());

    assertThat(situation(lead, mother)).contains("No other person is known");
    assertThat(
            owner
                .sql("select count(*) from cases.link where ended_by is not null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_situation_counts_those_who_are_linked_to_linked_ones() throws Exception {
    UUID third = team.begin(lead, "Quarles", "");
    link(lead, mother, "together", team.reference(child));
    link(lead, third, "sibling-of", team.reference(child));

    assertThat(situation(lead, mother)).contains("Others in this situation: 2");
  }

  @Test
  void another_file_of_the_person_is_found_with_a_reason_and_merged_and_parted_again()
      throws Exception {
    UUID again = team.begin(lead, "Quintesa", "");
    String page = "/en/cases/" + again + "/duplicates";
    assertThat(team.at(lead).fill(page, "reason", "short").getStatus()).isEqualTo(422);
    assertThat(team.at(lead).fill(page, "reason", WHY).getContentAsString())
        .contains(team.reference(mother));

    team.at(lead).fill(page + "/judge", "other", mother.toString(), "isSame", "true");

    assertThat(team.at(lead).text("/en/cases")).doesNotContain(team.reference(again));
    assertThat(team.at(lead).text("/en/cases?show=closed")).contains(team.reference(again));
    assertThat(situation(lead, mother)).contains(team.reference(again), "their earlier file");
    assertThat(team.at(lead).text("/en/cases/" + again)).contains("Goes on in another case");
    assertThat(
            team.at(lead)
                .fill("/en/cases/" + again + "/change", "version", "1", "sex", "female")
                .getStatus())
        .isEqualTo(409);

    team.at(lead).fill("/en/cases/" + again + "/situation/end", "link", onlyLink().toString());

    assertThat(team.at(lead).text("/en/cases")).contains(team.reference(again));
  }

  @Test
  void what_was_kept_apart_is_not_asked_again() throws Exception {
    UUID other = team.begin(lead, "Quintesa", "");
    String page = "/en/cases/" + other + "/duplicates";

    team.at(lead).fill(page + "/judge", "other", mother.toString(), "isSame", "false");

    assertThat(team.at(lead).fill(page, "reason", WHY).getContentAsString())
        .doesNotContain(team.reference(mother));
    assertThat(situation(lead, other)).doesNotContain(team.reference(mother));
  }

  @Test
  void a_double_that_belongs_to_others_is_not_told() throws Exception {
    UUID hidden = team.begin(colleague, "Quintessa", "");

    assertThat(
            team.at(lead)
                .fill("/en/cases/" + mother + "/duplicates", "reason", WHY)
                .getContentAsString())
        .doesNotContain(team.reference(hidden), hidden.toString());
  }

  @Test
  @Serves("GPA-A31")
  void an_alert_stands_on_top_of_the_case_and_in_the_list_until_it_is_lifted() throws Exception {
    String begin = "/en/cases/" + mother + "/procedures/begin/alert/raised";
    String thread = UUID.randomUUID().toString();
    team.at(lead)
        .fill(
            begin,
            "thread",
            thread,
            "after",
            "0",
            "on",
            day(),
            "danger",
            "do-not-call",
            "danger",
            "from-family",
            "reasons",
            "Her brother answers the telephone.");

    assertThat(team.at(lead).text("/en/cases/" + mother))
        .contains("Know this first", "Do not call", "In danger from the family")
        .doesNotContain("brother");
    assertThat(team.at(lead).text("/en/cases?show=alert"))
        .contains(team.reference(mother))
        .doesNotContain(team.reference(child));

    team.at(lead)
        .fill(
            "/en/cases/" + mother + "/procedures/" + thread + "/lifted",
            "after",
            "1",
            "on",
            day(),
            "reasons",
            "She has a telephone of her own.");

    assertThat(team.at(lead).text("/en/cases/" + mother)).doesNotContain("Know this first");
    assertThat(team.at(lead).text("/en/cases?show=alert")).doesNotContain(team.reference(mother));
  }

  private String day() {
    return owner.sql("select current_date::text").query(String.class).single();
  }

  @Test
  void the_list_is_taken_away_without_names_and_that_stands_in_the_log() throws Exception {
    String file = team.at(lead).text("/en/cases.csv?show=own&sort=reference");

    assertThat(file)
        .contains(team.reference(mother), team.reference(child), "Sex")
        .doesNotContain("Quintessa", "Quillon", "Tigrinya", "1998");
    assertThat(
            owner
                .sql("select count(*) from audit.entry where action = 'cases.list-taken'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_printed_file_says_whose_copy_it_is_and_the_log_says_that_it_was_taken() throws Exception {
    String sheet = team.at(lead).text("/en/cases/" + mother + "/print");

    assertThat(sheet).contains("Quintessa", "class=\"copy-of\"", "<bdi>Somebody</bdi> · <bdi>");
    assertThat(team.at(colleague).open("/en/cases/" + mother + "/print").getStatus())
        .isEqualTo(404);
    assertThat(
            owner
                .sql("select count(*) from audit.entry where action = 'cases.printed'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
