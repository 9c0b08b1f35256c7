package org.amana.protection.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.amana.protection.clocks.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is always visible what is due, and somebody is reminded before it lapses: once. */
@SuppressWarnings("NullAway.Init")
class RemindersTest extends OneTeam {

  private static final int PORTION = 2;

  @Autowired private Reminders reminders;
  @Autowired private WorkingDays working;
  @Autowired private JdbcClient application;

  @AfterEach
  void nothing_is_in_the_way() {
    owner.sql("drop trigger if exists killed on tasks.notice").update();
  }

  private void turn(LocalDate day) {
    reminders.turn(day, PORTION);
  }

  private void presume() throws Exception {
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
  }

  @Test
  void whoever_has_a_task_is_reminded_once_of_each_day_and_their_supervisor_hears_of_it_once()
      throws Exception {
    LocalDate due = today().plusDays(10);
    opened(colleague, due);
    age(20);

    for (LocalDate day = today(); day.isBefore(due.plusDays(30)); day = day.plusDays(1)) {
      turn(day);
      turn(day);
    }

    assertThat(notices())
        .containsExactly(
            "assigned colleague",
            "ahead colleague",
            "tomorrow colleague",
            "today colleague",
            "overdue colleague",
            "escalated supervisor");
  }

  @Test
  void it_is_escalated_after_two_working_days_and_not_before() throws Exception {
    LocalDate due = today().plusDays(1);
    opened(colleague, due);
    LocalDate second = working.after(due, 2);

    turn(second.minusDays(1));
    assertThat(notices()).containsExactly("assigned colleague", "overdue colleague");
    turn(second);

    assertThat(notices()).contains("escalated supervisor");
  }

  @Test
  void a_period_to_recover_is_remembered_like_a_task() throws Exception {
    presume();
    LocalDate last = today().plusDays(30);

    turn(last.minusDays(8));
    assertThat(notices()).isEmpty();
    turn(last.minusDays(7));

    assertThat(notices()).containsExactly("ahead lead");
    assertThat(team.at(lead).text("/en/notices"))
        .contains("Due within a week", team.reference(id), "Time to recover and reflect began")
        .doesNotContain("passport");
    assertThat(team.at(lead).text("/en/cases")).contains("1 notice");
  }

  @Test
  void a_notice_that_was_seen_is_gone_and_stays_as_a_proof() throws Exception {
    UUID thread = opened(colleague, today().plusDays(10));
    UUID notice = owner.sql("select id from tasks.notice").query(UUID.class).single();
    team.at(lead).fill("/en/notices/" + notice + "/seen");
    assertThat(team.at(colleague).text("/en/cases")).contains("1 notice");

    team.at(colleague).fill("/en/notices/" + notice + "/seen");

    assertThat(team.at(colleague).text("/en/notices")).contains("You have seen everything");
    assertThat(team.at(colleague).text("/en/cases")).doesNotContain("1 notice");
    assertThat(team.at(lead).text(page())).contains("Given to you", "seen ");
    assertThat(move(colleague, thread, 1, "done").getStatus()).isEqualTo(302);
  }

  @Test
  void what_went_on_needs_no_notice_any_more() throws Exception {
    UUID thread = opened(colleague, today().plusDays(1));
    turn(today().plusDays(5));
    assertThat(team.at(supervisor).text("/en/notices")).contains(team.reference(id));

    move(colleague, thread, 1, "done");

    assertThat(team.at(supervisor).text("/en/notices")).contains("You have seen everything");
    assertThat(team.at(colleague).text("/en/notices")).contains("You have seen everything");
  }

  @Test
  void what_was_put_off_is_reminded_of_for_its_new_day() throws Exception {
    UUID thread = opened(colleague, today().plusDays(1));
    LocalDate later = today().plusDays(20);
    move(colleague, thread, 1, "snoozed", "due", later.toString(), "words", "She is ill.");

    turn(today().plusDays(2));
    assertThat(notices()).containsExactly("assigned colleague");
    turn(later.minusDays(7));

    assertThat(notices()).containsExactly("assigned colleague", "ahead colleague");
  }

  @Test
  void whoever_the_case_concerns_hears_of_nothing() throws Exception {
    opened(colleague, today().plusDays(1));
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/conflict",
            "kind",
            "person",
            "concerned",
            supervisor.signInName());

    turn(today().plusDays(10));

    assertThat(team.at(supervisor).text("/en/notices"))
        .contains("You have seen everything")
        .doesNotContain(team.reference(id));
  }

  @Test
  void a_turn_that_was_killed_in_the_middle_is_made_up_for_and_tells_nobody_twice()
      throws Exception {
    for (int task = 0; task < 5; task++) {
      opened(lead, today().plusDays(1 + task));
    }
    owner
        .sql(
            """
            create or replace function tasks.kill() returns trigger language plpgsql as $$
            begin
              if (select count(*) from tasks.notice) >= 6 then raise exception 'killed'; end if;
              return new;
            end $$
            """)
        .update();
    owner
        .sql(
            "create trigger killed before insert on tasks.notice"
                + " for each row execute function tasks.kill()")
        .update();
    LocalDate day = today().plusDays(20);
    assertThatThrownBy(() -> turn(day)).isInstanceOf(DataAccessException.class);
    assertThat(notices()).as("the first portion is done").hasSize(4);

    nothing_is_in_the_way();
    turn(day);
    turn(day);

    List<String> told = notices();
    assertThat(Collections.frequency(told, "overdue lead")).isEqualTo(5);
    assertThat(Collections.frequency(told, "escalated supervisor")).isEqualTo(5);
    assertThat(told).hasSize(10);
    assertThat(new HashSet<>(told)).hasSize(2);
  }

  @Test
  void a_notice_that_was_written_while_its_case_was_erased_goes_with_the_next_turn()
      throws Exception {
    opened(colleague, today().plusDays(3));
    owner
        .sql("update needtoknow.file set erased_at = now() where id = :id")
        .param("id", id)
        .update();

    turn(today());

    assertThat(notices()).isEmpty();
  }

  @Test
  void nobody_reads_who_works_on_files_without_saying_that_the_house_is_at_work() {
    assertThat(application.sql("select count(*) from needtoknow.roster").query(Long.class).single())
        .isZero();
    assertThat(application.sql("select count(*) from tasks.notice").query(Long.class).single())
        .isZero();
  }
}
