package org.amana.protection.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.problems.Violation;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.consent.Barrier;
import org.amana.protection.consent.Basis;
import org.amana.protection.consent.Consents;
import org.amana.protection.consent.InformationGroup;
import org.amana.protection.identification.Identification;
import org.springframework.stereotype.Component;

/**
 * What has to come first before a step is taken, in this procedure, in others, and of the person's
 * consent. It is read before the step is taken, and that stands in the log.
 */
@Component
class ComesFirst {

  private final Chronicle chronicle;
  private final Identification identification;
  private final Consents consents;
  private final Barrier barrier;
  private final Asylum asylum;
  private final Procedures procedures;

  ComesFirst(
      Chronicle chronicle,
      Identification identification,
      Consents consents,
      Barrier barrier,
      Asylum asylum,
      Procedures procedures) {
    this.chronicle = chronicle;
    this.identification = identification;
    this.consents = consents;
    this.barrier = barrier;
    this.asylum = asylum;
    this.procedures = procedures;
  }

  /**
   * What is missing, and what the step rests on.
   *
   * @param restsOn the consent of the person; empty where none is asked for
   */
  record Found(List<Violation> missing, Optional<UUID> restsOn) {
    static final Found NOTHING = new Found(List.of(), Optional.empty());
  }

  Found of(CaseId id, UUID thread, StepForm form) {
    Move move = form.move();
    if (move.requires().isEmpty()) {
      return Found.NOTHING;
    }
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    Optional<UUID> restsOn = restsOn(id, move);
    return new Found(
        move.requires().stream()
            .filter(requirement -> isAsked(requirement, id, thread, form, opened))
            .filter(requirement -> !isMet(requirement, thread, form, opened, restsOn))
            .map(
                requirement ->
                    new Violation(StepForm.ON, Procedures.key(form.procedure(), move, requirement)))
            .toList(),
        restsOn);
  }

  private Optional<UUID> restsOn(CaseId id, Move move) {
    return move.requires().stream()
        .flatMap(requirement -> Optional.ofNullable(requirement.consent()).stream())
        .flatMap(code -> InformationGroup.of(code).stream())
        .findFirst()
        .flatMap(group -> consents.findAgreed(id, group))
        .map(Basis.Consent::thread);
  }

  private boolean isAsked(
      Move.Requirement requirement,
      CaseId id,
      UUID thread,
      StepForm form,
      Chronicle.Opened opened) {
    return switch (requirement.of()) {
      case EVERYBODY -> true;
      case CHILD -> identification.mayBeChild(id);
      case FLED -> barrier.stop(id, places(thread, form, opened)).isPresent();
      case ASYLUM -> asylum.isOpen(opened.work());
    };
  }

  /** The States that the course names, and the form; those that are sealed are told to nobody. */
  private static Set<String> places(UUID thread, StepForm form, Chronicle.Opened opened) {
    Set<String> places = new HashSet<>();
    for (Field field : form.procedure().fields()) {
      if (field.kind() == Field.Kind.PLACE && !field.isForMembers()) {
        opened.steps().stream()
            .filter(open -> open.step().thread().equals(thread))
            .flatMap(open -> value(open, field.code()).stream())
            .forEach(places::add);
        form.typed(field.code()).ifPresent(places::add);
      }
    }
    return places;
  }

  private static Optional<String> value(OpenStep open, String field) {
    return open.facts(Answered.class).map(answered -> answered.values().get(field));
  }

  private boolean isMet(
      Move.Requirement requirement,
      UUID thread,
      StepForm form,
      Chronicle.Opened opened,
      Optional<UUID> restsOn) {
    if (requirement.step() == null) {
      return restsOn.isPresent();
    }
    if (form.procedure().kind(form.move()).equals(requirement.step())) {
      return isAnswer(requirement, Optional.ofNullable(requirement.field()).flatMap(form::typed));
    }
    return opened.steps().reversed().stream()
        .filter(open -> procedures.counts(open.step()))
        .filter(open -> open.step().kind().equals(requirement.step()))
        .filter(open -> !requirement.of().isOfThisCourse() || open.step().thread().equals(thread))
        .findFirst()
        .filter(
            open ->
                requirement.field() == null
                    || isAnswer(requirement, value(open, requirement.field())))
        .isPresent();
  }

  private static boolean isAnswer(Move.Requirement requirement, Optional<String> answer) {
    return requirement.field() == null
        || answer.filter(value -> value.equals(requirement.is())).isPresent();
  }
}
