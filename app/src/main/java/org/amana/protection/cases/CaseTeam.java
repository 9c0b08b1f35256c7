package org.amana.protection.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Organisation;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Unit;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.Conflict;
import org.amana.platform.needtoknow.Member;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who works on a case and who must never hear of it. Each step stands in the log. */
@Component
class CaseTeam {

  /** What a colleague is let in for: help, or the decision of the competent authority. */
  static final List<Purpose> PURPOSES =
      Stream.concat(CaseForm.PURPOSES.stream(), Stream.of(Purpose.IDENTIFICATION)).toList();

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final CaseLog log;
  private final Colleagues colleagues;
  private final List<Admission> admissions;
  private final ApplicationEventPublisher events;

  CaseTeam(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      CaseLog log,
      Colleagues colleagues,
      List<Admission> admissions,
      ApplicationEventPublisher events) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.log = log;
    this.colleagues = colleagues;
    this.admissions = List.copyOf(admissions);
    this.events = events;
  }

  /**
   * What the page shows.
   *
   * @param names of members
   * @param conflicts with the name of each; empty for whoever may not name any
   */
  record Shown(
      CaseEntry entry,
      Allowed allowed,
      List<Member> members,
      Map<PersonId, String> names,
      Map<Conflict, String> conflicts) {}

  Shown show(CaseId id) {
    return needToKnow.within(
        () -> {
          Allowed allowed = needToKnow.allowed(id.file());
          Purpose purpose = needToKnow.require(Cases.SEE, id.file(), allowed);
          List<Member> members = files.members(id.file());
          log.did("cases.team-read", id, purpose);
          return new Shown(
              cases.entry(id),
              allowed,
              members,
              colleagues.namesOf(
                  members.stream().map(Member::person).collect(Collectors.toUnmodifiableSet())),
              allowed.may("NAME_CONFLICT") ? named(files.conflicts(id.file())) : Map.of());
        });
  }

  private Map<Conflict, String> named(List<Conflict> conflicts) {
    Map<UUID, String> names = new LinkedHashMap<>();
    colleagues
        .namesOf(
            of(conflicts, Conflict.Kind.PERSON).stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet()))
        .forEach((person, name) -> names.put(person.value(), name));
    names.putAll(colleagues.namesOfUnits(of(conflicts, Conflict.Kind.UNIT)));
    names.putAll(colleagues.namesOfOrganisations(of(conflicts, Conflict.Kind.ORGANISATION)));
    Map<Conflict, String> named = new LinkedHashMap<>();
    conflicts.forEach(
        conflict -> named.put(conflict, names.getOrDefault(conflict.concerned(), "")));
    return named;
  }

  private static Set<UUID> of(List<Conflict> conflicts, Conflict.Kind kind) {
    return conflicts.stream()
        .filter(conflict -> conflict.kind() == kind)
        .map(Conflict::concerned)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lets a colleague work on the case: by their sign-in name, for one of {@link #PURPOSES}. */
  void admit(CaseId id, String signInName, String code) {
    needToKnow.within(
        () -> {
          Purpose own = needToKnow.require(Wanted.to(Action.ADMIT), id.file());
          Purpose purpose = purpose(code);
          Person colleague =
              colleagues
                  .find(signInName)
                  .orElseThrow(() -> new ProblemException(new CaseProblem.NoColleague()));
          admissions.forEach(asked -> asked.mustPass().accept(id, colleague));
          files.admit(id.file(), colleague, purpose);
          log.did("cases.admitted", id, own);
          return colleague;
        });
  }

  private static Purpose purpose(String code) {
    return PURPOSES.stream()
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(() -> wrong("purpose", "cases.rule.purpose"));
  }

  /** Takes the case from a colleague: it has a new key from now on. */
  void remove(CaseId id, PersonId colleague) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Wanted.to(Action.REMOVE), id.file());
          cases.renew(id, files.remove(id.file(), colleague), purpose);
          log.did("cases.removed", id, purpose);
          events.publishEvent(new Removed(id, colleague));
          return id;
        });
  }

  /** The case is no longer there for whom it concerns; a member whom it concerns is one no more. */
  void nameConflict(CaseId id, String kindCode, String concerned) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Wanted.to(Action.NAME_CONFLICT), id.file());
          Conflict.Kind kind = kind(kindCode);
          Conflict conflict = new Conflict(kind, find(kind, concerned.strip()));
          files.nameConflict(id.file(), conflict);
          if (kind == Conflict.Kind.PERSON
              && files.isMember(id.file(), new PersonId(conflict.concerned()))) {
            remove(id, new PersonId(conflict.concerned()));
          }
          log.did("cases.conflict-named", id, purpose);
          return id;
        });
  }

  private static Conflict.Kind kind(String code) {
    return Arrays.stream(Conflict.Kind.values())
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(() -> wrong("kind", "cases.rule.conflict-kind"));
  }

  private UUID find(Conflict.Kind kind, String name) {
    Function<String, Optional<UUID>> search =
        switch (kind) {
          case PERSON -> typed -> colleagues.find(typed).map(person -> person.id().value());
          case UNIT ->
              typed ->
                  colleagues
                      .findUnit(needToKnow.viewer().person().organisation().id(), typed)
                      .map(Unit::id);
          case ORGANISATION -> typed -> colleagues.findOrganisation(typed).map(Organisation::id);
        };
    return search
        .apply(name)
        .orElseThrow(() -> new ProblemException(new CaseProblem.NobodyConcerned()));
  }

  void dropConflict(CaseId id, Conflict conflict) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Wanted.to(Action.NAME_CONFLICT), id.file());
          files.dropConflict(id.file(), conflict);
          log.did("cases.conflict-dropped", id, purpose);
          return id;
        });
  }

  private static ProblemException wrong(String field, String rule) {
    return new ProblemException(
        new CommonProblem.InvalidInput(List.of(new Violation(field, rule))));
  }
}
