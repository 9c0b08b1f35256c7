package org.amana.protection.overview;

import java.time.LocalDate;
import java.util.List;
import org.amana.protection.chronicle.Agenda;
import org.amana.protection.tasks.Assignments;
import org.amana.protection.tasks.Notices;

/**
 * What a day begins with.
 *
 * @param notices the latest of those that wait
 * @param waiting how many wait
 * @param tasks the first of the viewer's own, the soonest first
 * @param due what falls due in their cases beside tasks
 * @param quiet cases in which nothing was entered for long
 */
record MyDay(
    LocalDate today,
    List<Notices.Told> notices,
    long waiting,
    List<Assignments.Mine> tasks,
    long allTasks,
    List<Agenda.Item> due,
    long allDue,
    List<Agenda.Quiet> quiet) {

  public List<Assignments.Mine> late() {
    return tasks.stream().filter(mine -> day(mine).isBefore(today)).toList();
  }

  public List<Assignments.Mine> ofToday() {
    return tasks.stream().filter(mine -> day(mine).equals(today)).toList();
  }

  public List<Assignments.Mine> soon() {
    return tasks.stream().filter(mine -> day(mine).isAfter(today)).toList();
  }

  private static LocalDate day(Assignments.Mine mine) {
    return mine.task().due().orElse(LocalDate.MAX);
  }
}
