package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.amana.Answers;
import org.amana.Serves;
import org.amana.platform.access.Person;
import org.junit.jupiter.api.Test;

/** What is done for whoever is, or may be, a child. */
class ChildTest extends OneCase {

  private void ofAChild() throws Exception {
    String to =
        team.at(lead)
            .fill(
                "/en/cases/new",
                "purpose",
                "care",
                "given",
                "Liya",
                "family",
                "",
                "birth",
                "" + (today().getYear() - 12),
                "facts",
                "",
                "note",
                "")
            .getRedirectedUrl();
    id = UUID.fromString(String.valueOf(to).replaceFirst(".*/", ""));
  }

  private String conclude(UUID thread, String best) throws Exception {
    goOn(thread, 1, "heard", "how", "own-words", "views", "She wants to see her aunt.");
    goOn(thread, 2, "concluded", "best", best, "who", "panel", "weighed", "The aunt is safe.");
    return told(thread);
  }

  @Test
  @Serves({"GPA-A37", "PD-19"})
  void what_a_child_needs_begins_with_the_presumption_and_is_due() throws Exception {
    ofAChild();
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/identification/presume",
            "after",
            "0",
            "on",
            today().toString(),
            "age",
            "child",
            "reasons",
            WHY);

    assertThat(steps()).containsExactly("guardian.needed 2", "best-interests.begun 14");
    assertThat(team.at(lead).text("/en/due")).contains("Guardian · Needed");
    begun("placement", "sought", "kind", "foster");
    begun("schooling", "sought", "kind", "language");
    assertThat(team.at(lead).text(page())).contains("Safe place for the child", "School");
  }

  @Test
  @Serves("PD-19")
  @Answers("Does the case of a child refuse to close before their best interests were assessed?")
  void the_case_of_a_child_does_not_close_before_it_was_found_what_is_best_for_them()
      throws Exception {
    ofAChild();
    String[] why = {"why", "goals", "with", "yes", "reasons", "She lives with her aunt."};
    assertThat(begin(UUID.randomUUID(), "closing", "closed", why))
        .satisfies(
            told -> {
              assertThat(told.getStatus()).isEqualTo(422);
              assertThat(told.getContentAsString())
                  .contains(
                      "First conclude what is best for the child", "She lives with her aunt.");
            });

    UUID thread = begun("best-interests", "begun", "question", "closing");
    assertThat(conclude(thread, "close")).contains("A panel", "She wants to see her aunt.");
    must(begin(UUID.randomUUID(), "closing", "closed", why));

    assertThat(team.at(lead).text(page())).contains("This case is closed");
    assertThat(begin(UUID.randomUUID(), "stay", "asked", "kind", "permanent").getStatus())
        .isEqualTo(409);
  }

  @Test
  void a_child_is_not_returned_when_something_else_was_found_to_be_best() throws Exception {
    ofAChild();
    UUID best = begun("best-interests", "begun", "question", "return");
    assertThat(conclude(best, "stay")).contains("To stay here");
    UUID thread = begun("return", "proposed", "asked-by", "there", "place", "ETH");
    goOn(
        thread,
        1,
        "wanted",
        "agreed",
        "guardian",
        "language",
        "am",
        "interpreter",
        "none-needed",
        "told",
        "risks");
    goOn(thread, 2, "safe", "with", "person", "reasons", WHY);
    Person authority = authority();

    assertThat(
            take(authority, thread, 3, "agreed-here", "authority", "Ministry").getContentAsString())
        .contains("A child returns only when that was found to be best for them");

    goOn(best, 3, "again", "question", "return");
    goOn(best, 4, "heard", "how", "own-words");
    goOn(best, 5, "concluded", "best", "return", "who", "panel", "weighed", "She asks for it.");
    must(take(authority, thread, 3, "agreed-here", "authority", "Ministry"));
  }

  @Test
  void whoever_is_not_known_to_be_an_adult_is_treated_as_a_child() throws Exception {
    String to =
        team.at(lead)
            .fill("/en/cases/new", "purpose", "care", "given", "Liya", "family", "", "facts", "")
            .getRedirectedUrl();
    id = UUID.fromString(String.valueOf(to).replaceFirst(".*/", ""));
    String[] why = {"why", "lost", "with", "unreachable", "reasons", "Nobody came."};
    assertThat(begin(UUID.randomUUID(), "closing", "closed", why).getStatus()).isEqualTo(422);

    team.at(lead)
        .fill(
            "/en/cases/" + id + "/identification/presume",
            "after",
            "0",
            "on",
            today().toString(),
            "age",
            "adult",
            "reasons",
            WHY);
    must(begin(UUID.randomUUID(), "closing", "closed", why));
  }
}
