package org.amana.protection.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Person;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.intake.Fear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Nothing of a person goes to the State that they fled from (A/71/119, paragraph 45): one rule,
 * which every way out of a case asks. Whoever shares opens for it what says from where they fled.
 */
@Component
public final class Barrier {

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final Chronicle chronicle;
  private final Recipients recipients;
  private final ObjectProvider<FlightOfCase> flights;

  Barrier(
      NeedToKnow needToKnow,
      Cases cases,
      Chronicle chronicle,
      Recipients recipients,
      ObjectProvider<FlightOfCase> flights) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.chronicle = chronicle;
    this.recipients = recipients;
    this.flights = flights;
  }

  /**
   * Lets something of the case go to the recipient, or not.
   *
   * @throws ProblemException {@code consent.state-of-origin}, {@code consent.state-unknown} or
   *     {@code consent.origin-unknown}; not found; {@code custody.locked}
   */
  public void mustPass(CaseId id, Recipient to) {
    mustPass(id, to, () -> terms(chronicle.open(id, Consents.ROOM)).toList());
  }

  /** What consents and duties say of recipients, read only while the barrier stands. */
  interface Papers {
    List<Terms> terms();
  }

  void mustPass(CaseId id, Recipient to, Papers papers) {
    Flight flight = flight(id);
    if (flight.stands()) {
      Set<String> states = statesOf(to, papers.terms());
      if (!states.isEmpty() || !isHere(to)) {
        refuse(flight.stop(states));
      }
    }
  }

  /** Where the case lies already, of whatever State nobody has said that it is. */
  private boolean isHere(Recipient to) {
    UUID here = needToKnow.viewer().person().organisation().id();
    return to.equals(new Recipient(Recipient.Kind.ORGANISATION, here));
  }

  /** Whether it may be agreed to: what could never be shared is not. */
  void mustAgree(CaseId id, Terms wanted) {
    mustPass(
        id,
        wanted.recipient(),
        () -> Stream.concat(terms(chronicle.open(id, Consents.ROOM)), Stream.of(wanted)).toList());
  }

  /**
   * Whether a colleague may be let into the case.
   *
   * @throws ProblemException as {@link #mustPass}
   */
  void mustAdmit(CaseId id, Person colleague) {
    mustPass(id, new Recipient(Recipient.Kind.ORGANISATION, colleague.organisation().id()));
  }

  /** What would keep something from a recipient whose States are known otherwise. */
  public Optional<Flight.Stop> stop(CaseId id, Set<String> states) {
    return flight(id).stop(states);
  }

  /** From where a person fled, by every room that knows and by what they told. */
  private Flight flight(CaseId id) {
    return needToKnow.within(
        () ->
            flights.stream()
                .map(known -> known.find().apply(id))
                .reduce(Flight.NONE, Flight::and)
                .told(Fear.of(cases.open(id).answers())));
  }

  /** Every State that anything says of the recipient: no second paper makes up for a first. */
  private Set<String> statesOf(Recipient to, List<Terms> papers) {
    Set<String> states = new HashSet<>(recipients.stateOf(to).stream().toList());
    states.addAll(saidOf(to, papers));
    return states;
  }

  static Set<String> saidOf(Recipient to, List<Terms> papers) {
    return papers.stream()
        .filter(terms -> terms.recipient().equals(to))
        .flatMap(terms -> Optional.ofNullable(terms.state()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Terms> terms(Chronicle.Opened opened) {
    return Course.of(opened.work()).stream()
        .flatMap(course -> ConsentView.entered(opened, course).stream())
        .map(Entered::terms);
  }

  private static void refuse(Optional<Flight.Stop> stop) {
    if (stop.isPresent()) {
      throw new ProblemException(
          switch (stop.get()) {
            case STATE_OF_ORIGIN -> new ConsentProblem.StateOfOrigin();
            case STATE_UNKNOWN -> new ConsentProblem.StateUnknown();
            case ORIGIN_UNKNOWN -> new ConsentProblem.OriginUnknown();
          });
    }
  }
}
