package org.amana.protection.chronicle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due, waits or has gone quiet in the cases near the one who asks, of the work alone. */
@Component
public final class Agenda {

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final AgendaSql sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Agenda(
      NeedToKnow needToKnow,
      Cases cases,
      AgendaSql sql,
      TransactionTemplate transaction,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The last step of a thread, with the reference of its case. */
  public record Item(CaseEntry entry, Step step) {}

  public long countDue(LocalDate until, Set<String> withoutRooms) {
    return needToKnow.listing(() -> sql.countDue(until, withoutRooms));
  }

  /** What wants a step until that day, the soonest first. */
  public List<Item> due(LocalDate until, Set<String> withoutRooms, long offset, int most) {
    return needToKnow.listing(() -> items(sql.due(until, withoutRooms, offset, most)));
  }

  /**
   * Threads whose last step is one of these, such as {@code identification.presume}; the one that
   * has stood there longest first.
   */
  public List<Item> standing(Set<String> kinds, long offset, int most) {
    return needToKnow.listing(() -> items(sql.standing(kinds, offset, most)));
  }

  public long countStanding(Set<String> kinds) {
    return needToKnow.listing(() -> sql.countStanding(kinds));
  }

  private List<Item> items(List<AgendaSql.OfCase> found) {
    Map<CaseId, CaseEntry> entries =
        cases.entries(found.stream().map(AgendaSql.OfCase::id).collect(Collectors.toSet()));
    return found.stream()
        .flatMap(
            of ->
                Optional.ofNullable(entries.get(of.id())).stream()
                    .map(entry -> new Item(entry, of.step())))
        .toList();
  }

  /**
   * A case in which nothing was entered for a while.
   *
   * @param last the day of what was entered last, or on which the case was begun
   */
  public record Quiet(CaseEntry entry, LocalDate last) {}

  /**
   * Cases in which nothing was entered since before that day, the one that has been quiet longest
   * first.
   *
   * @param resting last steps after which a case rests, and is not forgotten
   */
  public List<Quiet> quiet(LocalDate since, Set<String> resting, int most) {
    Instant moment = since.atStartOfDay(clock.getZone()).toInstant();
    return needToKnow.listing(
        () -> {
          List<AgendaSql.Last> found = sql.quiet(moment, resting, most);
          Map<CaseId, CaseEntry> entries =
              cases.entries(found.stream().map(AgendaSql.Last::id).toList());
          return found.stream()
              .flatMap(
                  last ->
                      Optional.ofNullable(entries.get(last.id())).stream()
                          .map(entry -> quiet(last, entry)))
              .filter(quiet -> quiet.last().isBefore(since))
              .toList();
        });
  }

  private Quiet quiet(AgendaSql.Last last, CaseEntry entry) {
    return new Quiet(
        entry,
        last.at().map(at -> LocalDate.ofInstant(at, clock.getZone())).orElseGet(entry::begunOn));
  }

  /** Some steps by their id, without those that the one who asks may not know of. */
  public Map<UUID, Step> some(Collection<UUID> ids) {
    return needToKnow.within(
        () ->
            sql.some(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Step::id, Function.identity())));
  }

  /** A step of whatever case, for the house at work. */
  public record Anywhere(CaseId id, Step step) {}

  /**
   * What wants a step until that day in all cases, in an order of its own; for the house at work,
   * and no request calls it.
   *
   * @param after the last of those that were read before; empty for the first
   */
  public List<Anywhere> dueAnywhere(LocalDate until, Optional<Step> after, int most) {
    LocalDate day = after.flatMap(Step::due).orElse(LocalDate.EPOCH);
    UUID id = after.map(Step::id).orElse(new UUID(0, 0));
    return Optional.ofNullable(transaction.execute(_ -> sql.dueAnywhere(until, day, id, most)))
        .orElseThrow()
        .stream()
        .map(of -> new Anywhere(of.id(), of.step()))
        .toList();
  }
}
