package org.amana.protection.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.Step;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lets a test give and withdraw a consent as whoever is signed in. */
@TestComponent
@Controller
public final class GivenConsent {

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GivenConsent(
      NeedToKnow needToKnow, Chronicle chronicle, ApplicationEventPublisher events, Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.events = events;
    this.clock = clock;
  }

  @PostMapping("/given-consent/{id}/{thread}")
  @ResponseBody
  String give(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @RequestParam UUID to,
      @RequestParam String groups) {
    LocalDate today = LocalDate.now(clock);
    Terms terms =
        new Terms(
            new Recipient(Recipient.Kind.ORGANISATION, to),
            "Whoever helps",
            Purpose.CARE,
            Arrays.stream(groups.split(" ", -1))
                .map(InformationGroup::valueOf)
                .collect(Collectors.toSet()),
            today,
            today.plusDays(30));
    Entered entered =
        new Entered(terms, new Entered.How(Channel.SPOKEN, "ti", true, 1), null);
    enter(id, thread, 0, Move.GIVEN, Optional.of(entered));
    return "given";
  }

  @PostMapping("/withdrawn-consent/{id}/{thread}")
  @ResponseBody
  String withdraw(@PathVariable UUID id, @PathVariable UUID thread, @RequestParam int after) {
    enter(id, thread, after, Move.WITHDRAWN, Optional.empty());
    return "withdrawn";
  }

  private void enter(UUID id, UUID thread, int after, Move move, Optional<Entered> facts) {
    Step entered =
        needToKnow.within(
            () -> {
              Step step =
                  chronicle.add(
                      new CaseId(id),
                      new NewStep(
                          thread,
                          after,
                          Consents.ROOM,
                          move.code(),
                          LocalDate.now(clock),
                          Optional.empty(),
                          Action.WRITE,
                          facts,
                          Said.NOTHING));
              if (move.stops()) {
                events.publishEvent(new ConsentEnded(new CaseId(id), thread));
              }
              return step;
            });
    if (entered.number() != after + 1) {
      throw new AssertionError("entered elsewhere");
    }
  }
}
