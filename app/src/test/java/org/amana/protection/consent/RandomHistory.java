package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Purpose;

/** One case, at which four people do what comes to their minds, by the rule and by the model. */
final class RandomHistory {

  private static final int ACTIONS = 160;
  private static final int LATEST = 4;
  private static final List<Purpose> PURPOSES = List.of(Purpose.CARE, Purpose.PROSECUTION);
  private static final List<InformationGroup> GROUPS =
      List.of(InformationGroup.NEEDS, InformationGroup.HEALTH, InformationGroup.IDENTITY);

  /** States, and how often a paper says one; those from which somebody fled. */
  private static final List<String> STATES = List.of("ERI", "DEU");

  private static final List<String> SAID = List.of("", "said", "said");
  private static final List<List<String>> ORIGINS =
      List.of(List.of("ERI"), List.of("ERI", "ETH"), List.of());

  /** What is known of organisations whatever a paper says; of partners nothing is. */
  private static final Map<Recipient, String> KNOWN =
      Map.of(
          new Recipient(Recipient.Kind.ORGANISATION, new UUID(0, 0)), "ERI",
          new Recipient(Recipient.Kind.ORGANISATION, new UUID(0, 1)), "DEU");

  private final Random random;
  private final Rule rule;
  private final ConsentModel model = new ConsentModel();
  private final Map<UUID, Steps> threads = new LinkedHashMap<>();
  private final Map<UUID, Terms> terms = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 3, 9);
  private final boolean isOfFlight;
  private Flight flight = Flight.NONE;
  private boolean isChild;

  RandomHistory(Random random, Rule rule) {
    this.random = random;
    this.rule = rule;
    this.isChild = random.nextBoolean();
    this.isOfFlight = random.nextBoolean();
    KNOWN.forEach(model::says);
  }

  void run(Compared compared) {
    for (int i = 0; i < ACTIONS; i++) {
      switch (random.nextInt(13)) {
        case 0 -> today = today.plusDays(random.nextInt(4));
        case 1, 2 -> begin();
        case 3, 4, 5, 6 -> goOn();
        case 7, 8, 9, 10 -> share(compared);
        case 11 -> {
          if (isOfFlight) {
            flee();
          }
        }
        default -> {
          if (random.nextInt(12) == 0) {
            isChild = !isChild; // they come of age, or their age comes into doubt
          }
        }
      }
    }
  }

  /** They flee, or say from where, or are settled: the State of origin goes with the case. */
  private void flee() {
    flight = random.nextInt(2) == 0 ? Flight.NONE : new Flight(true, Set.copyOf(any(ORIGINS)));
    model.flees(flight.stands(), flight.from());
    told.add(today + " " + flight);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private PersonId anybody() {
    return new PersonId(new UUID(0, random.nextInt(4)));
  }

  private Set<InformationGroup> someGroups() {
    Set<InformationGroup> some = EnumSet.of(any(GROUPS));
    GROUPS.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private Recipient anyRecipient() {
    return new Recipient(any(List.of(Recipient.Kind.values())), new UUID(0, random.nextInt(2)));
  }

  private void begin() {
    UUID thread = new UUID(random.nextLong(), random.nextLong());
    LocalDate from = today.plusDays(random.nextInt(2));
    Terms agreed =
        new Terms(
            anyRecipient(),
            "",
            any(PURPOSES),
            someGroups(),
            from,
            from.plusDays(random.nextInt(12)),
            any(SAID).isEmpty() ? null : any(STATES));
    Move move = any(Move.openFrom(Optional.empty()));
    if (!ConsentView.fits(move, isChild)) {
      return;
    }
    PersonId by = anybody();
    terms.put(thread, agreed);
    model.says(agreed.recipient(), agreed.state());
    threads.put(thread, new Steps(thread).add(move, by, today));
    told.add(today + " " + move + " " + agreed);
    switch (move) {
      case GIVEN -> model.agree(thread, agreed, ConsentModel.PERSON);
      case GIVEN_BY_GUARDIAN -> model.agree(thread, agreed, ConsentModel.GUARDIAN);
      case PROPOSED_DUTY -> model.propose(thread, agreed, by.toString());
      default -> {
        // A refusal allows nothing.
      }
    }
  }

  /** Any step with any thread, whether or not it may be taken. */
  private void goOn() {
    if (threads.isEmpty()) {
      return;
    }
    UUID thread = any(List.copyOf(threads.keySet()));
    PersonId by = anybody();
    Steps steps = threads.get(thread);
    if (steps == null) {
      return;
    }
    Move move = anyMove(course(steps).state());
    boolean isAsked = !move.begins() && move != Move.DISCLOSED;
    if (!isAsked || !ConsentView.fits(move, isChild)) {
      return;
    }
    if (course(steps).isOpenTo(move, by)) {
      steps.add(move, by, today);
      told.add(today + " " + move + " " + by);
    }
    switch (move) {
      case ASSENTED -> model.childSays(thread, true);
      case DISSENTED -> model.childSays(thread, false);
      case APPROVED -> model.approve(thread, by.toString());
      case REJECTED -> model.reject(thread);
      case WITHDRAWN -> model.withdraw(thread);
      case RENEWED -> renewed(thread);
      case ENDED -> model.end(thread);
      default -> {
        // Nothing is allowed or forbidden by it.
      }
    }
  }

  /** Mostly one that may be taken, and an end less often than anything else. */
  private Move anyMove(State state) {
    List<Move> open = Move.openFrom(Optional.of(state));
    boolean isOpen = !open.isEmpty() && random.nextInt(4) > 0;
    Move move = any(isOpen ? open : List.of(Move.values()));
    boolean isEnd = move.stops() || move == Move.RENEWED || move == Move.REJECTED;
    return isEnd && random.nextInt(3) > 0 ? Move.DISCLOSED : move;
  }

  /** Only what somebody could rest on is renewed; the model says that it is over. */
  private void renewed(UUID thread) {
    Steps steps = threads.get(thread);
    if (steps != null && steps.all().getLast().kind().equals(Move.RENEWED.code())) {
      model.withdraw(thread);
    }
  }

  private Course course(Steps steps) {
    return Course.of(rule.read(steps.all())).getFirst();
  }

  private void share(Compared compared) {
    Disclosure wanted = wanted();
    List<Course> courses = threads.values().stream().map(this::course).toList();
    Optional<UUID> on =
        rule.find(
            courses,
            this::terms,
            wanted,
            new Rule.Day(today, isChild, flight, KNOWN.getOrDefault(wanted.recipient(), "")));
    List<UUID> allowed = model.allowing(wanted, today, isChild);
    compared.add(
        on.isPresent(),
        on.map(allowed::contains).orElse(!allowed.isEmpty()),
        today + " " + wanted + " child " + isChild + " after " + told);
    on.ifPresent(
        thread -> {
          Steps steps = threads.get(thread);
          if (steps != null) {
            steps.add(Move.DISCLOSED, anybody(), today);
          }
        });
  }

  private Terms terms(UUID thread) {
    Terms known = terms.get(thread);
    if (known == null) {
      throw new AssertionError("nobody began " + thread);
    }
    return known;
  }

  /** Often what somebody agreed to, sometimes a little more, sometimes anything. */
  private Disclosure wanted() {
    if (terms.isEmpty() || random.nextInt(4) == 0) {
      return new Disclosure(anyRecipient(), any(PURPOSES), someGroups());
    }
    List<Terms> all = List.copyOf(terms.values());
    Terms near = any(all.subList(Math.max(0, all.size() - LATEST), all.size()));
    Set<InformationGroup> groups = random.nextInt(2) == 0 ? someGroups() : near.groups();
    return new Disclosure(
        random.nextInt(8) == 0 ? anyRecipient() : near.recipient(),
        random.nextInt(8) == 0 ? any(PURPOSES) : near.purpose(),
        groups);
  }
}
