package org.amana.platform.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.access.Acts.Act;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of this node: added, given roles, let in by one-time links, disabled. */
@Component
public final class Accounts {

  static final Duration LINK_LASTS = Duration.ofHours(24);

  private final Access access;
  private final PersonSql people;
  private final Places places;
  private final PlaceSql placeSql;
  private final LinkSql links;
  private final Acts acts;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Accounts(
      Access access,
      PersonSql people,
      Places places,
      PlaceSql placeSql,
      LinkSql links,
      Acts acts,
      Ids ids,
      SecureRandom random,
      Clock clock,
      TransactionTemplate transaction) {
    this.access = access;
    this.people = people;
    this.places = places;
    this.placeSql = placeSql;
    this.links = links;
    this.acts = acts;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * The token of a link by which the first administrator comes in; each call voids the one before.
   * Empty when there is an administrator.
   */
  public Optional<String> firstLink() {
    access.require(Permission.MANAGE_PEOPLE);
    return people.countAdministrators() > 0 ? Optional.empty() : Optional.of(issue(null, false));
  }

  /** Adds a person, who comes in by the link of {@link #issueLink}. */
  public Person add(NewPerson wanted) {
    mayDecide();
    return transaction.execute(_ -> insert(wanted));
  }

  private Person insert(NewPerson wanted) {
    List<Violation> violations = wanted.violations();
    if (people.find(wanted.signInName()).isPresent()) {
      violations.add(new Violation("signInName", "access.rule.sign-in-name-taken"));
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(violations));
    }
    Person person = newPerson(wanted, Person.State.INVITED, false);
    people.add(person, null, clock.instant());
    acts.record(Act.PERSON_ADDED, person.id());
    return person;
  }

  /** Builds a person, whose organisation and unit are added when they are new. */
  Person newPerson(NewPerson wanted, Person.State state, boolean isDemo) {
    PersonId id = new PersonId(ids.next());
    Organisation organisation = places.organisation(wanted.organisation());
    return new Person(
        id,
        wanted.name(),
        wanted.signInName(),
        state,
        organisation,
        places.unit(organisation, wanted.unit()),
        wanted.roles(),
        isDemo,
        false);
  }

  /** The people who fit, by name. */
  public List<Person> list(PeopleFilter filter, long offset, int most) {
    access.require(Permission.MANAGE_PEOPLE);
    return people.list(filter, offset, most);
  }

  public long count(PeopleFilter filter) {
    access.require(Permission.MANAGE_PEOPLE);
    return people.count(filter);
  }

  long countOrganisations() {
    access.require(Permission.MANAGE_PEOPLE);
    return placeSql.countOrganisations();
  }

  /** The first units, for a choice among them. */
  List<UnitOf> units(int most) {
    access.require(Permission.MANAGE_PEOPLE);
    return placeSql.units(most);
  }

  /** Moves a person to another organisation or unit, by their names. */
  void setPlace(PersonId id, String organisation, String unit) {
    mayDecide();
    List<Violation> violations = NewPerson.violations(organisation.strip(), unit.strip());
    if (!violations.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(violations));
    }
    transaction.executeWithoutResult(
        _ -> {
          Organisation to = places.organisation(organisation.strip());
          people.setPlace(id, to, places.unit(to, unit.strip()));
          acts.record(Act.PLACE_SET, id);
        });
  }

  public Person get(String signInName) {
    access.require(Permission.MANAGE_PEOPLE);
    return people.find(signInName).orElseThrow(Accounts::unknown);
  }

  Person get(PersonId id) {
    access.require(Permission.MANAGE_PEOPLE);
    return people.find(id).orElseThrow(Accounts::unknown);
  }

  /** Keeps the last administrator from being lost. */
  public void setRoles(PersonId id, Set<Role> roles) {
    mayDecide();
    if (roles.isEmpty()) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(List.of(new Violation("roles", "access.rule.roles"))));
    }
    keepingAnAdministrator(
        () -> {
          people.setRoles(id, roles);
          acts.record(Act.ROLES_SET, id);
        });
  }

  /** Nobody is deleted: what they did keeps its author. Their sessions and links end at once. */
  public void disable(PersonId id) {
    mayDecide();
    keepingAnAdministrator(
        () -> {
          people.setState(id, Person.State.DISABLED);
          people.endSessions(id, "");
          links.drop(id);
          acts.record(Act.PERSON_DISABLED, id);
        });
  }

  private void keepingAnAdministrator(Runnable change) {
    transaction.executeWithoutResult(
        _ -> {
          people.lockPeople();
          boolean had = people.countAdministrators() > 0;
          change.run();
          if (had && people.countAdministrators() == 0) {
            throw new ProblemException(new AccessProblem.LastAdministrator());
          }
        });
  }

  /** Lets a disabled person in again, by a new link. */
  public void enable(PersonId id) {
    mayDecide();
    transaction.executeWithoutResult(
        _ -> {
          people.setState(id, Person.State.INVITED);
          acts.record(Act.PERSON_ENABLED, id);
        });
  }

  /** The token of a link by which the person sets a new password; it voids the one before. */
  public String issueLink(PersonId id) {
    mayDecide();
    return issue(id, false);
  }

  /**
   * The token of a link like {@link #issueLink} that also lays down the person's second factors,
   * for whoever lost them: its owner has to set up new ones. It opens no key material.
   */
  public String issueResettingLink(PersonId id) {
    mayDecide();
    return issue(id, true);
  }

  /** Who may come in is decided by an administrator who has just proved to be one. */
  private void mayDecide() {
    access.require(Permission.MANAGE_PEOPLE);
    access.requireFresh();
  }

  private String issue(@Nullable PersonId person, boolean resetsFactors) {
    String token = Token.fresh(random);
    transaction.executeWithoutResult(
        _ -> {
          Instant expires = clock.instant().plus(LINK_LASTS);
          links.replace(person, Token.hash(token), expires, resetsFactors);
          if (person != null) {
            acts.record(resetsFactors ? Act.RESETTING_LINK_ISSUED : Act.LINK_ISSUED, person);
          }
        });
    return token;
  }

  private static ProblemException unknown() {
    return new ProblemException(new AccessProblem.UnknownPerson());
  }
}
