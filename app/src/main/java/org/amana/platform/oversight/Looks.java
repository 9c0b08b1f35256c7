package org.amana.platform.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.AuditLog;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.LogFilter;
import org.amana.platform.audit.Logged;
import org.amana.platform.audit.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who opened a file, for the person whom it is about (General Data Protection Regulation, article
 * 15): when, which office in which role, what for. Who calls asks first whether the reader may;
 * that they looked is in the log before it is told.
 */
@Component
public final class Looks {

  private final Access access;
  private final Audit audit;
  private final AuditLog log;
  private final Colleagues colleagues;
  private final Telling telling;
  private final TransactionTemplate transaction;

  Looks(
      Access access,
      Audit audit,
      AuditLog log,
      Colleagues colleagues,
      Telling telling,
      TransactionTemplate transaction) {
    this.access = access;
    this.audit = audit;
    this.log = log;
    this.colleagues = colleagues;
    this.telling = telling;
    this.transaction = transaction;
  }

  /**
   * Something that was done with the file.
   *
   * @param office empty when the house itself acted
   * @param roleKeys message keys of the roles held at that time
   * @param action in the words of the reader
   * @param name of who it was; empty unless names were asked for
   */
  public record Look(
      Instant at,
      String office,
      List<String> roleKeys,
      String action,
      String purpose,
      boolean isRefused,
      Optional<String> name) {}

  /**
   * Some of them, the latest first.
   *
   * @param next where the next page begins; empty on the last
   */
  public record Some(List<Look> looks, Optional<Long> next) {
    public Some {
      looks = List.copyOf(looks);
    }
  }

  /**
   * What was done with a file, the latest first.
   *
   * @param withNames whether the reader may know who of the staff it was
   * @param before the {@link Some#next} of the page before
   * @throws org.amana.platform.problems.ProblemException {@code audit.unavailable}
   */
  public Some of(Subject file, boolean withNames, Optional<Long> before, int most) {
    transaction.executeWithoutResult(
        _ -> audit.record(Entry.of(access.actor(), "oversight.looks-read", 1).about(file)));
    Logged.Page found = log.list(LogFilter.about(file), before, most);
    Set<Actor.Person> people =
        found.entries().stream()
            .flatMap(logged -> Telling.person(logged.entry().actor()))
            .collect(Collectors.toSet());
    Map<UUID, String> offices =
        colleagues.namesOfOrganisations(
            people.stream().map(Actor.Person::organisation).collect(Collectors.toSet()));
    Map<PersonId, String> names =
        withNames ? telling.names(people.stream().map(Actor.Person::id)) : Map.of();
    return new Some(
        found.entries().stream().map(logged -> look(logged, offices, names)).toList(),
        found.next());
  }

  private Look look(Logged logged, Map<UUID, String> offices, Map<PersonId, String> names) {
    Entry entry = logged.entry();
    Optional<Actor.Person> person = Telling.person(entry.actor()).findFirst();
    return new Look(
        logged.time(),
        person.map(who -> offices.getOrDefault(who.organisation(), "")).orElse(""),
        Telling.roleKeys(entry.actor()),
        telling.action(entry.action()),
        entry.purpose().map(telling::purpose).orElse(""),
        entry.outcome() == Entry.Outcome.REFUSED,
        person.map(who -> names.get(new PersonId(who.id()))));
  }
}
