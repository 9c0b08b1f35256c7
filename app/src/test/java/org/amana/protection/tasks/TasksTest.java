package org.amana.protection.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A task from its opening to its end, and whose it is meanwhile. */
class TasksTest extends OneTeam {

  private List<String> steps() {
    return owner
        .sql(
            """
            select kind || coalesce(' ' || (due_on - happened_on), '') from chronicle.step
            where room = 'tasks' order by made_at, id
            """)
        .query(String.class)
        .list();
  }

  private String assignee() {
    return owner
        .sql(
            """
            select split_part(p.sign_in_name, '@', 1) from tasks.task t
            join access.person p on p.id = t.assignee
            """)
        .query(String.class)
        .single();
  }

  @Test
  void a_task_is_assigned_put_off_handed_on_and_done() throws Exception {
    UUID thread = opened(colleague, today().plusDays(3));
    move(colleague, thread, 1, "snoozed", "due", today().plusDays(10).toString(), "words", "Ill.");
    move(colleague, thread, 2, "assigned", "assignee", lead.id().toString());
    move(lead, thread, 3, "done");

    assertThat(steps()).containsExactly("opened 3", "snoozed 10", "assigned 10", "done");
    assertThat(team.at(lead).text(page()))
        .contains(WORDS, "Ill.", "Ended", "Urgent", "A task was handed on", "Who was told of it");
    assertThat(team.at(lead).text("/en/due")).contains("Nothing is due");
  }

  @Test
  void its_words_open_with_the_key_of_a_member_alone() throws Exception {
    opened(colleague, today().plusDays(3));

    assertThat(team.at(supervisor).text(page()))
        .contains("Report", "Somebody")
        .doesNotContain(WORDS);
    assertThat(team.at(supervisor).text(page())).doesNotContain("New task");
    Person stranger = team.addElsewhere("stranger", Role.CASE_WORKER);
    assertThat(team.at(stranger).open(page()).getStatus()).isEqualTo(404);
    assertThat(move(supervisor, UUID.randomUUID(), 1, "done").getStatus()).isEqualTo(403);
  }

  @Test
  void tasks_stand_in_one_list_with_what_other_rooms_let_fall_due() throws Exception {
    opened(colleague, today().plusDays(3));
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
            "Her passport was kept.");

    assertThat(team.at(lead).text("/en/due"))
        .containsSubsequence("Report", "Urgent", "Somebody", "Time to recover and reflect began")
        .doesNotContain(WORDS);
  }

  @Test
  void what_is_wrong_is_told_for_each_field_and_nothing_typed_is_lost() throws Exception {
    MockHttpServletResponse answer =
        open(UUID.randomUUID(), supervisor, today().minusDays(1), "words", "and this");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Enter a later day", "Choose a member of the case", WORDS);
    assertThat(steps()).isEmpty();
  }

  @Test
  void what_is_put_off_or_dropped_has_a_reason_and_a_later_day() throws Exception {
    UUID thread = opened(colleague, today().plusDays(3));

    assertThat(
            move(colleague, thread, 1, "snoozed", "due", today().plusDays(3).toString())
                .getContentAsString())
        .contains("Enter a later day", "Enter a few words");
    assertThat(move(colleague, thread, 1, "dropped").getStatus()).isEqualTo(422);
    assertThat(steps()).containsExactly("opened 3");
  }

  @Test
  void sent_twice_it_is_entered_once_and_who_comes_too_late_is_told() throws Exception {
    UUID thread = opened(colleague, today().plusDays(3));
    assertThat(open(thread, colleague, today().plusDays(3)).getStatus()).isEqualTo(302);
    assertThat(steps()).containsExactly("opened 3");

    move(colleague, thread, 1, "assigned", "assignee", lead.id().toString());
    MockHttpServletResponse late = move(lead, thread, 1, "done", "words", "It is here.");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("It is here.");
    move(lead, thread, 2, "done");
    assertThat(move(lead, thread, 3, "done").getStatus()).isEqualTo(409);
    assertThat(steps()).containsExactly("opened 3", "assigned 3", "done");
  }

  @Test
  void the_authority_decides_and_is_given_no_tasks() throws Exception {
    Person board = team.add("board", Role.AUTHORITY);
    admit(board, "identification");

    assertThat(open(UUID.randomUUID(), board, today().plusDays(3)).getStatus()).isEqualTo(422);
  }

  @Test
  void what_a_colleague_had_to_do_falls_to_whoever_takes_the_case_from_them() throws Exception {
    UUID thread = opened(colleague, today().plusDays(3));
    assertThat(assignee()).isEqualTo("colleague");

    team.at(lead).fill("/en/cases/" + id + "/team/remove", "person", colleague.id().toString());

    assertThat(assignee()).isEqualTo("lead");
    assertThat(steps()).containsExactly("opened 3", "assigned 3");
    assertThat(team.at(lead).text(page())).contains(WORDS);
    assertThat(move(lead, thread, 2, "done").getStatus()).isEqualTo(302);
    assertThat(team.at(colleague).text("/en/notices")).contains("You have seen everything");
  }

  @Test
  void an_erased_case_leaves_no_task_and_no_notice() throws Exception {
    opened(colleague, today().plusDays(3));
    assertThat(notices()).containsExactly("assigned colleague");

    team.at(lead).fill("/en/cases/" + id + "/erase");

    assertThat(notices()).isEmpty();
    assertThat(owner.sql("select count(*) from tasks.task").query(Long.class).single()).isZero();
  }
}
