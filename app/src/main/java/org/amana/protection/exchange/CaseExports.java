package org.amana.protection.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Organisation;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.consent.Basis;
import org.amana.protection.consent.Consents;
import org.amana.protection.consent.Disclosure;
import org.amana.protection.consent.InformationGroup;
import org.amana.protection.consent.Recipient;
import org.springframework.stereotype.Component;

/**
 * Hands one case out in the form of the standard: to the person, or to an organisation on a consent
 * or a duty that covers it. That it leaves stands in the log and the chronicle first.
 */
@Component
class CaseExports {

  static final String HAND_OUT = "hand-out";

  private static final Wanted READ = Wanted.to(Action.READ);
  private static final Wanted SHARE = new Wanted(Action.WRITE, Tier.IDENTITY);

  private final Standard standard;
  private final Outgoing outgoing;
  private final Chronicle chronicle;
  private final Consents consents;
  private final Colleagues colleagues;
  private final NeedToKnow needToKnow;
  private final Access access;
  private final Ids ids;
  private final Clock clock;

  CaseExports(
      Standard standard,
      Outgoing outgoing,
      Chronicle chronicle,
      Consents consents,
      Colleagues colleagues,
      NeedToKnow needToKnow,
      Access access,
      Ids ids,
      Clock clock) {
    this.standard = standard;
    this.outgoing = outgoing;
    this.chronicle = chronicle;
    this.consents = consents;
    this.colleagues = colleagues;
    this.needToKnow = needToKnow;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param told what the source said; empty for a case that was begun here
   * @param kept fields that are given back as they came
   * @param unread values that came with it and are of no standard
   * @param handed what left before, the latest first
   */
  record Shown(
      CaseEntry entry,
      Optional<Told> told,
      List<StandardField> kept,
      List<Judged.Unread> unread,
      List<Loss> losses,
      List<Handed> handed,
      Map<PersonId, String> names,
      boolean mayHandOut) {}

  /** A file that left. */
  record Handed(OpenStep step, Optional<HandedOut> what, Optional<HandedOut.Words> words) {}

  /**
   * What would leave of a case, and what not. What is opened stands in the log first.
   *
   * @throws ProblemException not found; {@code custody.locked}
   */
  Shown show(CaseId id) {
    mustBeThere(id, READ);
    Outgoing.Opened opened = outgoing.open(id);
    List<Loss> losses = new ArrayList<>(opened.losses());
    losses.addAll(further(opened.whole()));
    return new Shown(
        opened.entry(),
        opened.told(),
        standard.fields().stream()
            .filter(field -> opened.kept().single().containsKey(field.name()))
            .toList(),
        opened.kept().unread(),
        losses,
        opened.steps().steps().reversed().stream()
            .filter(step -> step.step().kind().equals(HAND_OUT))
            .map(
                step ->
                    new Handed(
                        step, step.facts(HandedOut.class), step.words(HandedOut.Words.class)))
            .toList(),
        opened.steps().names(),
        opened.open().allowed().may(SHARE));
  }

  /** Rows that a line of a table has no room for. */
  private List<Loss> further(StandardCase whole) {
    return standard.entities().stream()
        .filter(entity -> whole.of(entity.code()).size() > 1)
        .map(entity -> new Loss(entity.words(), Loss.Reason.FURTHER_ROWS))
        .toList();
  }

  /**
   * A file on its way out.
   *
   * @param name with its ending; it tells nothing of whose it is
   */
  record Taken(String name, String type, String text) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Taken[" + type + "]";
    }
  }

  /**
   * Writes the file, once it stands in the log and the chronicle that it leaves.
   *
   * @throws ProblemException with every field that is wrong; not found; denied; {@code
   *     custody.locked}; {@code audit.unavailable}
   */
  Taken handOut(CaseId id, HandOutForm form) {
    mustBeThere(id, SHARE);
    mustBeWhole(form.violations());
    Outgoing.Opened opened = outgoing.open(id);
    Optional<Disclosure> disclosure = disclosure(form);
    Optional<Basis> basis = disclosure.map(wanted -> basis(id, wanted));
    Set<InformationGroup> groups = form.groups();
    NamedCase leaving =
        new NamedCase(
            opened.entry().reference().text(),
            opened
                .whole()
                .only(
                    name ->
                        standard
                            .find(name)
                            .filter(field -> groups.contains(field.group()))
                            .isPresent()));
    Taken taken = taken(form.form().orElseThrow(), leaving);
    var _ =
        needToKnow.within(
            () -> {
              basis.ifPresent(on -> consents.disclosed(id, on, disclosure.orElseThrow()));
              return chronicle.add(id, step(form));
            });
    return taken;
  }

  /** What takes data out of the house asks for a fresh proof, of those who may know of the case. */
  private void mustBeThere(CaseId id, Wanted wanted) {
    var _ = needToKnow.within(() -> needToKnow.require(wanted, id.file()));
    access.requireFresh();
  }

  private static void mustBeWhole(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(violations));
    }
  }

  /** Empty for the person, to whom nothing is disclosed that is not theirs. */
  private Optional<Disclosure> disclosure(HandOutForm form) {
    if (form.to().orElseThrow() == HandOutForm.Receiver.PERSON) {
      return Optional.empty();
    }
    Organisation organisation =
        colleagues
            .findOrganisation(form.recipient())
            .orElseThrow(() -> wrong("exchange.rule.recipient"));
    return Optional.of(
        new Disclosure(
            new Recipient(Recipient.Kind.ORGANISATION, organisation.id()),
            form.purpose().orElseThrow(),
            form.groups()));
  }

  private Basis basis(CaseId id, Disclosure wanted) {
    return consents.findBasis(id, wanted).orElseThrow(() -> wrong("exchange.rule.no-basis"));
  }

  private static ProblemException wrong(String rule) {
    return new ProblemException(
        new CommonProblem.InvalidInput(List.of(new Violation(HandOutForm.RECIPIENT, rule))));
  }

  private Taken taken(HandOutForm.FileForm form, NamedCase leaving) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (form) {
      case JSON -> new JsonCasesWriter(standard).write(List.of(leaving), out);
      case CSV -> {
        try {
          new TableCasesWriter(standard).write(List.of(leaving), out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new Taken(
        "htcds-" + leaving.id() + "." + form.code(),
        form.type(),
        out.toString(StandardCharsets.UTF_8));
  }

  private NewStep step(HandOutForm form) {
    return new NewStep(
        ids.next(),
        0,
        CaseImports.ROOM,
        HAND_OUT,
        LocalDate.now(clock),
        Optional.empty(),
        Action.WRITE,
        Optional.of(
            new HandedOut(
                form.to().orElseThrow().code(),
                form.form().orElseThrow().code(),
                form.groups().stream().map(InformationGroup::code).toList())),
        new HandedOut.Words(
            form.to().orElseThrow() == HandOutForm.Receiver.PERSON ? "" : form.recipient()));
  }
}
