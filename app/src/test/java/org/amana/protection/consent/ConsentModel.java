package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be shared, said a second time and in another way: who has said yes and who has said no,
 * without states and steps. It shares no code with the room but the words of a disclosure.
 */
final class ConsentModel {

  /** What was asked, and who said what to it. */
  private static final class Paper {
    private final Terms terms;
    private final @Nullable String proposer;
    private final Set<String> yes = new HashSet<>();
    private boolean isStopped;

    Paper(Terms terms, @Nullable String proposer) {
      this.terms = terms;
      this.proposer = proposer;
    }
  }

  static final String PERSON = "person";
  static final String GUARDIAN = "guardian";
  static final String CHILD = "child";

  private final Map<UUID, Paper> papers = new HashMap<>();
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Set<String> origins = new HashSet<>();
  private boolean hasFled;

  /** The person, or their guardian, said yes. */
  void agree(UUID paper, Terms terms, String who) {
    Paper made = new Paper(terms, null);
    made.yes.add(who);
    papers.put(paper, made);
  }

  /** Somebody of the team says that the law asks for it. */
  void propose(UUID paper, Terms terms, String who) {
    papers.put(paper, new Paper(terms, who));
  }

  /** The child, asked after the guardian has agreed, wants it; or it does not, for good. */
  void childSays(UUID paper, boolean wants) {
    Paper said = papers.get(paper);
    if (said == null || said.isStopped || !said.yes.contains(GUARDIAN)) {
      return;
    }
    if (said.yes.contains(CHILD)) {
      return; // was asked already; who changes their mind withdraws
    }
    if (wants) {
      said.yes.add(CHILD);
    } else {
      said.isStopped = true;
    }
  }

  /** A second or third person has looked at a duty; nobody counts twice, the proposer never. */
  void approve(UUID paper, String who) {
    Paper duty = papers.get(paper);
    if (duty != null && duty.proposer != null && !duty.isStopped && !duty.proposer.equals(who)) {
      duty.yes.add(who);
    }
  }

  /** Nobody takes back what two have approved by saying no to it: it is ended. */
  void reject(UUID paper) {
    Paper duty = papers.get(paper);
    if (duty != null && duty.proposer != null && duty.yes.size() < 2) {
      duty.isStopped = true;
    }
  }

  /** The person takes back their own yes; a duty is none of theirs. */
  void withdraw(UUID paper) {
    Paper consent = papers.get(paper);
    if (consent != null && consent.proposer == null) {
      consent.isStopped = true;
    }
  }

  /** The team ends what it may rest on; a duty that was not approved cannot be ended. */
  void end(UUID paper) {
    Paper old = papers.get(paper);
    if (old != null && (old.proposer == null || old.yes.size() >= 2)) {
      old.isStopped = true;
    }
  }

  /** The person fled from these States, which may not be known; or they did not. */
  void flees(boolean isFled, Set<String> from) {
    hasFled = isFled;
    origins.clear();
    origins.addAll(from);
  }

  /** Somebody says where a recipient is; what one says another does not take back. */
  void says(Recipient who, @Nullable String state) {
    if (state != null) {
      places.computeIfAbsent(who.kind() + " " + who.id(), _ -> new HashSet<>()).add(state);
    }
  }

  /** To whoever fled nobody is a stranger: it goes where all is known and none of it is home. */
  private boolean isKept(Recipient to) {
    Set<String> there = places.getOrDefault(to.kind() + " " + to.id(), Set.of());
    boolean isAllKnown = !there.isEmpty() && !origins.isEmpty();
    return hasFled && !(isAllKnown && Collections.disjoint(there, origins));
  }

  /** The papers that allow all of it on this day; none may be made of two. */
  List<UUID> allowing(Disclosure wanted, LocalDate day, boolean isChild) {
    if (isKept(wanted.recipient())) {
      return List.of();
    }
    return papers.entrySet().stream()
        .filter(paper -> allows(paper.getValue(), wanted, day, isChild))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean allows(Paper paper, Disclosure wanted, LocalDate day, boolean isChild) {
    if (paper.isStopped) {
      return false;
    }
    Terms terms = paper.terms;
    for (InformationGroup group : wanted.groups()) {
      if (!terms.groups().contains(group)) {
        return false;
      }
    }
    boolean isSame =
        terms.recipient().kind() == wanted.recipient().kind()
            && terms.recipient().id().equals(wanted.recipient().id())
            && terms.purpose().equals(wanted.purpose());
    long now = day.toEpochDay();
    return isSame
        && terms.from().toEpochDay() <= now
        && now <= terms.until().toEpochDay()
        && isSaid(paper, isChild);
  }

  private static boolean isSaid(Paper paper, boolean isChild) {
    if (paper.proposer != null) {
      return paper.yes.size() >= 2;
    }
    return isChild
        ? paper.yes.contains(GUARDIAN) && paper.yes.contains(CHILD)
        : paper.yes.contains(PERSON);
  }
}
