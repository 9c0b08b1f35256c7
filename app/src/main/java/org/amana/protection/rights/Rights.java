package org.amana.protection.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.chronicle.Step;
import org.amana.protection.identification.Decided;
import org.amana.protection.identification.Identification;
import org.amana.protection.procedures.Underway;
import org.amana.protection.standards.NationalLaw;
import org.springframework.stereotype.Component;

/** What a person is owed on a day, and the choice of a variant. */
@Component
class Rights {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "rights";

  private static final String CHOSEN = "variant-chosen";
  private static final String CLOCKS = "clocks";
  private static final String REFLECTION = "reflection-begun";
  private static final int LONGEST = 2_000;

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final Chronicle chronicle;
  private final Identification identification;
  private final Underway underway;
  private final NationalLaw law;
  private final Notes notes;
  private final Clock clock;

  Rights(
      NeedToKnow needToKnow,
      Cases cases,
      Chronicle chronicle,
      Identification identification,
      Underway underway,
      NationalLaw law,
      Notes notes,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.chronicle = chronicle;
    this.identification = identification;
    this.underway = underway;
    this.law = law;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * A right, and how far it was worked for.
   *
   * @param procedure empty for the time to recover
   * @param begun the day on which that began
   */
  record Owed(Right right, Optional<Underway.One> procedure, Optional<LocalDate> begun) {}

  /**
   * Everything in one place.
   *
   * @param on the day that it is told for
   * @param decided what holds on that day; empty before the first decision
   * @param law of this node on that day; empty when it has stated none
   * @param forms of exploitation that were recorded, as that law has them
   * @param note empty where it is not for the one who asks, or the case was not saved since
   * @param chosen the last choice of a variant, with why
   */
  record Shown(
      CaseEntry entry,
      LocalDate on,
      Optional<Decided> decided,
      Optional<NationalLaw.Law> law,
      List<NationalLaw.Form> forms,
      List<Owed> owed,
      Optional<Note> note,
      List<Underway.One> wanted,
      Optional<Chosen> chosen,
      boolean mayChoose) {

    public boolean hasGap() {
      return forms.stream().anyMatch(NationalLaw.Form::isGap);
    }
  }

  /** A choice with its reason, as far as it is for the one who asks. */
  record Chosen(LocalDate on, Optional<String> reason) {}

  /**
   * What is owed on a day; what is opened stands in the log first.
   *
   * @throws ProblemException not found when they may not know of the case; {@code custody.locked}
   */
  Shown show(CaseId id, Optional<LocalDate> asked) {
    LocalDate on = asked.orElseGet(() -> LocalDate.now(clock));
    List<Decided> decisions =
        identification.decided(id).stream().filter(one -> !one.on().isAfter(on)).toList();
    Optional<Decided> decided = decisions.stream().reduce((_, later) -> later);
    Chronicle.Opened own = chronicle.open(id, ROOM);
    Optional<Note> note = needToKnow.within(() -> notes.find(id));
    List<Underway.One> wanted =
        note.map(known -> underway.of(id, known.variant().procedures())).orElse(List.of());
    return new Shown(
        own.entry(),
        on,
        decided,
        law.law(on),
        note.map(known -> forms(known, on)).orElse(List.of()),
        owed(id, decided),
        note,
        wanted,
        note.filter(known -> known.chosen() != null).flatMap(_ -> chosen(own.steps())),
        Chronicle.may(Action.WRITE, own.allowed()));
  }

  /** Those that were recorded, as the law of a day has them. */
  List<NationalLaw.Form> forms(Note note, LocalDate on) {
    List<String> codes = law.formsOf(note.recorded());
    return law.forms(on).stream().filter(form -> codes.contains(form.code())).toList();
  }

  private List<Owed> owed(CaseId id, Optional<Decided> decided) {
    List<Right> rights = Right.of(decided.map(Decided::status));
    Map<String, Underway.One> begun =
        underway
            .of(id, rights.stream().flatMap(right -> right.procedure().stream()).toList())
            .stream()
            .collect(Collectors.toMap(Underway.One::code, Function.identity()));
    Optional<LocalDate> recovery =
        needToKnow.within(
            () ->
                chronicle.steps(id, CLOCKS).stream()
                    .filter(step -> step.kind().equals(REFLECTION))
                    .map(Step::on)
                    .reduce((_, later) -> later));
    return rights.stream()
        .map(
            right -> {
              Optional<Underway.One> one = right.procedure().map(begun::get);
              return new Owed(
                  right, one, one.isPresent() ? one.flatMap(Underway.One::begun) : recovery);
            })
        .toList();
  }

  private static Optional<Chosen> chosen(List<OpenStep> steps) {
    return steps.stream()
        .reduce((_, later) -> later)
        .map(
            open ->
                new Chosen(open.step().on(), open.words(Choice.Why.class).map(Choice.Why::reason)));
  }

  /**
   * The page of a choice.
   *
   * @param after number of the choice before; 0 when there is none
   */
  record Asked(CaseEntry entry, int after) {}

  /**
   * Whether the one who asks may choose.
   *
   * @throws ProblemException not found; denied
   */
  Asked ask(CaseId id) {
    return needToKnow.within(
        () -> {
          mayChoose(id);
          return new Asked(cases.entry(id), chronicle.steps(id, ROOM).size());
        });
  }

  private void mayChoose(CaseId id) {
    var _ = needToKnow.require(new Wanted(Action.WRITE, Tier.IDENTITY), id.file());
  }

  /**
   * Chooses a variant, or lets it follow from the answers again.
   *
   * @param after number of the last choice that the one who asks has seen
   * @throws ProblemException with every field that is wrong; denied; {@code chronicle.meanwhile}
   */
  void choose(CaseId id, int after, String code, String reason) {
    needToKnow.within(
        () -> {
          mayChoose(id);
          Optional<Variant> chosen = Variant.of(code);
          check(code, chosen, reason);
          var step =
              chronicle.add(
                  id,
                  new NewStep(
                      id.value(),
                      after,
                      ROOM,
                      CHOSEN,
                      LocalDate.now(clock),
                      Optional.empty(),
                      Action.WRITE,
                      Optional.of(new Choice(chosen.map(Variant::code).orElse(""))),
                      new Choice.Why(reason)));
          notes.change(id, note -> note.withChosen(chosen.map(Variant::code).orElse(null)));
          return step;
        });
  }

  private static void check(String code, Optional<Variant> chosen, String reason) {
    if (chosen.isEmpty() && !code.equals(VariantPages.FOLLOWING)) {
      throw wrong("variant", "rights.rule.variant");
    }
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw wrong("reason", "rights.rule.reason");
    }
  }

  private static ProblemException wrong(String field, String rule) {
    return new ProblemException(
        new CommonProblem.InvalidInput(List.of(new Violation(field, rule))));
  }
}
