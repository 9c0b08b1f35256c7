package org.amana.protection.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.custody.Tab;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Procedures, services and measures are held against guidelines, on pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
@SuppressWarnings("NullAway.Init")
class ReviewsTest {

  @Autowired private MockMvc pages;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private GuidelineSets sets;
  @Autowired private FreshDatabase.Owner owner;

  private Tab coordinator;

  @BeforeEach
  void a_coordinator_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate standards.review, standards.measure, directory.provider, access.person, access.organisation,
              access.person_role, access.one_time_link, access.failed_sign_in, access.session
              cascade
            """)
        .update();
    coordinator = at(Role.COORDINATOR);
  }

  private Tab at(Role role) throws Exception {
    Person person = insiders.add(role.code() + "@example.org", role);
    return new Tab(pages).signIn(person, insiders.code(person.id()));
  }

  private String[] answers(String set, Verdict verdict, String adverse) {
    List<String> typed = new ArrayList<>(List.of("adverse", adverse));
    for (GuidelineSet.Item item : sets.get(set).items()) {
      typed.addAll(List.of(item.code(), verdict.code(), "why-" + item.code(), "It is so."));
    }
    return typed.toArray(String[]::new);
  }

  private String led(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(302);
    return Objects.requireNonNull(answer.getRedirectedUrl());
  }

  private boolean isMarked(String procedure) throws Exception {
    return Jsoup.parse(new Tab(pages).text("/en/procedures"))
        .select("section.card:has(h3#" + procedure + ") .tag.good")
        .hasText();
  }

  @Test
  @Serves({"COP-08a", "R68-PP20"})
  void the_handbook_says_whether_a_procedure_was_reviewed_in_its_version() throws Exception {
    assertThat(isMarked("stay")).isFalse();

    String review =
        led(
            coordinator.fill(
                "/en/reviews/new/procedure/stay/ohchr-2002",
                answers("ohchr-2002", Verdict.PARTLY, "")));

    assertThat(coordinator.text(review)).contains("Partly", "It is so.");
    assertThat(isMarked("stay")).isTrue();
    assertThat(isMarked("return")).isFalse();
    owner.sql("update standards.review set version = version - 1").update();
    assertThat(isMarked("stay")).isFalse();
  }

  @Test
  @Serves("GPA-A25")
  void a_measure_that_harms_is_not_approved_before_that_is_mended() throws Exception {
    String measure =
        led(coordinator.fill("/en/measures", "title", "Raids", "text", "At night, by the police."));
    Tab supervisor = at(Role.SUPERVISOR);
    assertThat(supervisor.fill(measure + "/approve").getContentAsString())
        .contains("not held against the safeguards");
    String id = measure.substring(measure.lastIndexOf('/') + 1);
    String review =
        led(
            supervisor.fill(
                "/en/reviews/new/measure/" + id + "/rights-safeguards",
                answers("rights-safeguards", Verdict.MET, "People are frightened.")));

    assertThat(supervisor.fill(measure + "/approve").getStatus()).isEqualTo(409);
    assertThat(led(supervisor.fill(review + "/mend", "mending", "By day, with a social worker.")))
        .isEqualTo(review);
    assertThat(coordinator.fill(measure + "/approve").getContentAsString())
        .contains("Somebody else has to approve it");
    assertThat(supervisor.text(measure)).doesNotContain("tag good");
    led(supervisor.fill(measure + "/approve"));
    assertThat(supervisor.text(measure)).contains("tag good");
  }

  @Test
  @Serves({"SGR-020", "GPA-A26"})
  void a_service_of_the_directory_is_held_against_both_sets_of_guidelines() throws Exception {
    String provider =
        led(coordinator.fill("/en/directory/providers/new", "name", "Lodge", "kind", "ngo"));
    String offer =
        led(
            coordinator.fill(
                provider + "/offers/new",
                "service",
                "legal",
                "area",
                "Homs",
                "whom",
                "women",
                "cost",
                "free"));
    String id = offer.substring(offer.lastIndexOf('/') + 1);

    for (String set : List.of("ohchr-2002", "unicef-2006")) {
      String review =
          led(
              coordinator.fill(
                  "/en/reviews/new/service/" + id + "/" + set, answers(set, Verdict.NOT_MET, "")));
      assertThat(coordinator.text(review)).contains("Lodge", "Not met");
    }
    assertThat(coordinator.text("/en/reviews").split("found, and not answered", -1)).hasSize(3);
  }

  @Test
  void every_question_is_answered_with_its_reason() throws Exception {
    MockHttpServletResponse answer =
        coordinator.fill("/en/reviews/new/procedure/stay/unicef-2006", "heard", "not-met");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".error-summary li"))
        .hasSize(sets.get("unicef-2006").items().size());
    assertThat(coordinator.open("/en/reviews/new/procedure/magic/unicef-2006").getStatus())
        .isEqualTo(404);
  }

  @Test
  void what_a_law_does_not_cover_is_for_everybody_to_see() throws Exception {
    Tab stranger = new Tab(pages);

    assertThat(stranger.text("/en/law"))
        .contains("Not covered", "Illegal adoption", "Not known", "held against the law yet");
    assertThat(stranger.text("/ar/law.csv")).contains("غير مشمول", "التسول");
    assertThat(stranger.text("/en/standards")).contains("E/2002/68/Add.1", "Principle 7");
  }
}
