package org.amana.platform.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.access.Acts.Act;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Coming in by a one-time link, and changing one's password: what people do for themselves. */
@Component
class Arrivals {

  /** The first one sets the node up alone, and may hand either role on. */
  private static final Set<Role> FIRST = Set.of(Role.ADMINISTRATOR, Role.STATISTICIAN);

  /** How much of a token tells which link is tried: enough to be that link's alone. */
  private static final int BEGINNING = 12;

  private final PersonSql people;
  private final LinkSql links;
  private final Accounts accounts;
  private final Factors factors;
  private final Acts acts;
  private final SlowDown slowDown;
  private final Passwords passwords;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Arrivals(
      PersonSql people,
      LinkSql links,
      Accounts accounts,
      Factors factors,
      Acts acts,
      SlowDown slowDown,
      Passwords passwords,
      Clock clock,
      TransactionTemplate transaction) {
    this.people = people;
    this.links = links;
    this.accounts = accounts;
    this.factors = factors;
    this.acts = acts;
    this.slowDown = slowDown;
    this.passwords = passwords;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The hash of a token by which its link is named from here on, when there is such a link. */
  byte[] open(String token) {
    byte[] link = Token.hash(token);
    boolean isThere = links.find(link, clock.instant()).isPresent();
    String tried = token.substring(0, Math.min(token.length(), BEGINNING));
    if (!slowDown.admits(SlowDown.Kind.LINK, tried) || !isThere) {
      throw spent();
    }
    slowDown.forget(SlowDown.Kind.LINK, tried);
    return link;
  }

  /** Whom the link is for; empty for the first administrator, who is not there yet. */
  Optional<Person> owner(byte[] link) {
    LinkSql.Link found = links.find(link, clock.instant()).orElseThrow(Arrivals::spent);
    return found.person().map(id -> people.find(id).orElseThrow(Arrivals::spent));
  }

  /** Sets the first administrator up and uses the link. */
  PersonId first(byte[] link, String name, String signInName, String organisation, Typed typed) {
    NewPerson wanted = new NewPerson(name, signInName, organisation, FIRST);
    List<Violation> violations = new ArrayList<>(wanted.violations());
    violations.addAll(typed.violations(passwords, List.of(name, signInName, organisation)));
    refuse(violations);
    String hash = passwords.hash(typed.password());
    return transaction.execute(
        _ -> {
          people.lockPeople();
          boolean isForTheFirst =
              links
                  .use(link, clock.instant())
                  .filter(used -> used.person().isEmpty() && people.countAdministrators() == 0)
                  .isPresent();
          if (!isForTheFirst) {
            throw spent();
          }
          if (people.find(wanted.signInName()).isPresent()) {
            refuse(List.of(new Violation("signInName", "access.rule.sign-in-name-taken")));
          }
          Person person = accounts.newPerson(wanted, Person.State.ACTIVE, false);
          people.add(person, hash, clock.instant());
          acts.recordOwn(Act.PERSON_ADDED, person);
          return person.id();
        });
  }

  /** Sets the password of the link's owner, whose sessions end, and uses the link. */
  PersonId byLink(byte[] link, Typed typed) {
    Person owner = owner(link).orElseThrow(Arrivals::spent);
    refuse(typed.violations(passwords, words(owner)));
    String hash = passwords.hash(typed.password());
    transaction.executeWithoutResult(
        _ -> {
          if (links.use(link, clock.instant()).orElseThrow(Arrivals::spent).resetsFactors()) {
            factors.layDown(owner.id());
            acts.recordOwn(Act.FACTORS_LAID_DOWN, owner);
          }
          acts.recordOwn(Act.LINK_USED, owner);
          people.setPassword(owner.id(), hash);
          people.endSessions(owner.id(), "");
        });
    return owner.id();
  }

  /** Changes the viewer's own password; other sessions of theirs end. */
  void change(Viewer viewer, String present, Typed typed, String session, SignIns signIns) {
    List<Violation> violations = new ArrayList<>();
    if (signIns.check(viewer.person().signInName(), present).isEmpty()) {
      violations.add(new Violation("present", "access.rule.present"));
    }
    violations.addAll(typed.violations(passwords, words(viewer.person())));
    refuse(violations);
    String hash = passwords.hash(typed.password());
    transaction.executeWithoutResult(
        _ -> {
          people.setPassword(viewer.id(), hash);
          acts.record(Act.PASSWORD_CHANGED, viewer.id());
          people.endSessions(viewer.id(), session);
        });
  }

  /** A new password, typed twice. */
  record Typed(String password, String again) {

    List<Violation> violations(Passwords rules, List<String> own) {
      List<Violation> found = new ArrayList<>(rules.violations("password", password, own));
      if (!password.equals(again)) {
        found.add(new Violation("again", "access.rule.again"));
      }
      return found;
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  private static List<String> words(Person person) {
    return List.of(person.name(), person.signInName(), person.organisation().name());
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(violations));
    }
  }

  private static ProblemException spent() {
    return new ProblemException(new AccessProblem.LinkSpent());
  }
}
