package org.amana.protection.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.node.Ids;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Agenda;
import org.amana.protection.chronicle.Step;
import org.amana.protection.chronicle.StepTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was told of what falls due, and whether they saw it. */
@Component
public final class Notices {

  /** A number on every page has to be cheap: beyond this nobody counts. */
  static final int MOST_COUNTED = 100;

  private final NeedToKnow needToKnow;
  private final NoticeSql sql;
  private final Agenda agenda;
  private final Cases cases;
  private final Ids ids;
  private final Clock clock;

  Notices(NeedToKnow needToKnow, NoticeSql sql, Agenda agenda, Cases cases, Ids ids, Clock clock) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.agenda = agenda;
    this.cases = cases;
    this.ids = ids;
    this.clock = clock;
  }

  /** A notice with the reference of its case and the step that it is about. */
  public record Told(Notice notice, CaseEntry entry, Step step) {}

  /** What waits for the one who asks, the latest first. */
  public List<Told> mine(long offset, int most) {
    return needToKnow.within(
        () -> {
          List<Notice> found = sql.waiting(needToKnow.viewer().id(), offset, most);
          Map<CaseId, CaseEntry> entries =
              cases.entries(found.stream().map(Notice::of).distinct().toList());
          Map<UUID, Step> steps = agenda.some(found.stream().map(Notice::step).toList());
          return found.stream()
              .flatMap(
                  notice ->
                      told(notice, entries.get(notice.of()), steps.get(notice.step())).stream())
              .toList();
        });
  }

  private static Optional<Told> told(
      Notice notice, @Nullable CaseEntry entry, @Nullable Step step) {
    return entry == null || step == null
        ? Optional.empty()
        : Optional.of(new Told(notice, entry, step));
  }

  /** How many wait for the one who asks; at most {@link #MOST_COUNTED} are counted. */
  public long count() {
    return needToKnow.within(() -> sql.countWaiting(needToKnow.viewer().id(), MOST_COUNTED));
  }

  /** The one who asks has seen it; nothing happens to one that is somebody else's. */
  public void see(UUID id) {
    needToKnow.within(
        () -> {
          sql.see(id, needToKnow.viewer().id(), clock.instant());
          return id;
        });
  }

  public void seeAll() {
    needToKnow.within(
        () -> {
          PersonId person = needToKnow.viewer().id();
          sql.seeAll(person, clock.instant());
          return person;
        });
  }

  /** Who was told of the threads of a case; within {@link NeedToKnow#within}. */
  List<Notice> of(CaseId id, List<UUID> threads) {
    return sql.of(id, threads);
  }

  /** That a task is theirs; within {@link NeedToKnow#within}. */
  void assigned(CaseId id, Step step, PersonId assignee) {
    if (!assignee.equals(step.by())) {
      sql.add(List.of(fresh(id, step, assignee, NoticeKind.ASSIGNED)));
    }
  }

  Notice fresh(CaseId id, Step step, PersonId person, NoticeKind kind) {
    return new Notice(
        ids.next(),
        id,
        step.thread(),
        step.id(),
        step.due().orElseThrow(),
        person,
        kind,
        clock.instant(),
        Optional.empty());
  }

  /** What a thread that has gone on was waiting for is over, in the transaction of its step. */
  @EventListener
  void hear(StepTaken told) {
    sql.settle(told.id(), told.thread(), clock.instant());
  }
}
