package org.amana.platform.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final PersonSql people;
  private final LinkSql links;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Arrivals(
      PersonSql people,
      LinkSql links,
      Accounts accounts,
      Passwords passwords,
      Clock clock,
      TransactionTemplate transaction) {
    this.people = people;
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Whom the link is for; empty for the first administrator, who is not there yet. */
  Optional<Person> owner(String token) {
    LinkSql.Link link = links.find(Token.hash(token), clock.instant()).orElseThrow(Arrivals::spent);
    return link.person().map(id -> people.find(id).orElseThrow(Arrivals::spent));
  }

  /** Sets the first administrator up and uses the link. */
  PersonId first(String token, String name, String signInName, String organisation, Typed typed) {
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
                  .use(Token.hash(token), clock.instant())
                  .filter(link -> link.person().isEmpty() && people.countAdministrators() == 0)
                  .isPresent();
          if (!isForTheFirst) {
            throw spent();
          }
          if (people.find(wanted.signInName()).isPresent()) {
            refuse(List.of(new Violation("signInName", "access.rule.sign-in-name-taken")));
          }
          Person person = accounts.newPerson(wanted, Person.State.ACTIVE, false);
          people.add(person, hash, clock.instant());
          return person.id();
        });
  }

  /** Sets the password of the link's owner, whose sessions end, and uses the link. */
  PersonId byLink(String token, Typed typed) {
    Person owner = owner(token).orElseThrow(Arrivals::spent);
    refuse(typed.violations(passwords, words(owner)));
    String hash = passwords.hash(typed.password());
    transaction.executeWithoutResult(
        _ -> {
          if (links.use(Token.hash(token), clock.instant()).isEmpty()) {
            throw spent();
          }
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
