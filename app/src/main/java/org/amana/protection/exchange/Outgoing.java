package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.cases.OpenCase;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.identification.Identification;
import org.amana.protection.identification.Status;
import org.amana.protection.intake.Answers;
import org.springframework.stereotype.Component;

/**
 * One case in the words of the standard: what is known, what was decided, and what came with it.
 */
@Component
final class Outgoing {

  private static final String STATUS = "vic_TraffickingStatus";
  private static final String DECIDED_BY = "vic_TraffickingStatusDecisionMakingOrg";

  private final Standard standard;
  private final CaseMapping mapping;
  private final Cases cases;
  private final Chronicle chronicle;
  private final Identification identification;
  private final NeedToKnow needToKnow;

  Outgoing(
      Standard standard,
      CaseMapping mapping,
      Cases cases,
      Chronicle chronicle,
      Identification identification,
      NeedToKnow needToKnow) {
    this.standard = standard;
    this.mapping = mapping;
    this.cases = cases;
    this.chronicle = chronicle;
    this.identification = identification;
    this.needToKnow = needToKnow;
  }

  /**
   * A case as far as it would leave.
   *
   * @param told what the source said; empty for a case that was begun here
   * @param whole in the words of the standard
   * @param losses what is known and not in it
   */
  record Opened(
      OpenCase open,
      Chronicle.Opened steps,
      Optional<Told> told,
      Kept kept,
      StandardCase whole,
      List<Loss> losses) {

    CaseEntry entry() {
      return open.entry();
    }

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Opened[" + open.entry().id() + "]";
    }
  }

  /**
   * Opens a case; what is opened stands in the log first.
   *
   * @throws ProblemException not found; {@code custody.locked}
   */
  Opened open(CaseId id) {
    OpenCase open = cases.open(id);
    Chronicle.Opened steps = chronicle.open(id, CaseImports.ROOM);
    Optional<OpenStep> imported =
        steps.steps().stream()
            .filter(step -> step.step().kind().equals(CaseImports.IMPORT))
            .findFirst();
    Kept kept = imported.flatMap(step -> step.words(Kept.class)).orElse(Kept.NOTHING);
    Answers answers = open.answers();
    List<Loss> losses = new ArrayList<>(mapping.losses(answers));
    StandardCase now = mapping.outOf(answers);
    Optional<String> status =
        needToKnow.within(() -> identification.status(id)).flatMap(Outgoing::code);
    if (status.isPresent()) {
      now = and(now, status.get());
      if (kept.single().containsKey(DECIDED_BY)) {
        losses.add(new Loss(words(DECIDED_BY), Loss.Reason.OWN_DECISION));
        kept = kept.without(DECIDED_BY);
      }
    }
    kept.unread()
        .forEach(
            unread ->
                losses.add(
                    new Loss(
                        standard
                            .find(unread.field())
                            .map(StandardField::words)
                            .orElseGet(() -> new Words(unread.field(), unread.field())),
                        Loss.Reason.UNREAD)));
    return new Opened(
        open,
        steps,
        imported.flatMap(step -> step.facts(Told.class)),
        kept,
        kept.with(standard, now),
        losses);
  }

  private Words words(String field) {
    return standard.find(field).orElseThrow().words();
  }

  /**
   * What was decided here, in the words of the standard; a presumption that was taken back is
   * nothing.
   */
  private static Optional<String> code(Status status) {
    return switch (status) {
      case PRESUMED, UNDER_REVIEW -> Optional.of("PossibleVictimOfTrafficking");
      case CONFIRMED -> Optional.of("ActualVictimOfTrafficking");
      case NOT_CONFIRMED -> Optional.of("NotAVictimOfTrafficking");
      case WITHDRAWN -> Optional.empty();
    };
  }

  private StandardCase and(StandardCase now, String status) {
    List<StandardCase.Part> parts = new ArrayList<>();
    for (Entity entity : standard.entities()) {
      if (entity.code().equals("victim")) {
        Map<String, String> values = new TreeMap<>();
        now.of(entity.code()).forEach(part -> values.putAll(part.values()));
        values.put(STATUS, status);
        parts.add(new StandardCase.Part(entity.code(), values));
      } else {
        parts.addAll(now.of(entity.code()));
      }
    }
    return new StandardCase(parts);
  }
}
