package org.amana.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.PlaceSql.Named;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who else works on this node, for those who share files with them: whoever has a role that asks
 * for a second factor. Outside of a request the house itself asks.
 */
@Component
public final class Colleagues {

  private final Access access;
  private final ColleagueSql sql;
  private final PlaceSql places;

  Colleagues(Access access, ColleagueSql sql, PlaceSql places) {
    this.access = access;
    this.sql = sql;
    this.places = places;
  }

  /** Active people who hold the role. */
  public List<Person> holding(Role role) {
    mayAsk();
    return sql.holding(role);
  }

  /** Somebody active, by the name that they sign in with. */
  public Optional<Person> find(String signInName) {
    mayAsk();
    return sql.find(signInName.strip().toLowerCase(Locale.ROOT));
  }

  /** Those of them who are active. */
  public List<Person> of(Set<PersonId> people) {
    mayAsk();
    return sql.of(people);
  }

  /** A page of the active people of an organisation, by name. */
  public List<Person> ofOrganisation(UUID organisation, long offset, int most) {
    mayAsk();
    return sql.ofOrganisation(organisation, offset, most);
  }

  /** Names of people, whether or not they are active any more. */
  public Map<PersonId, String> namesOf(Set<PersonId> people) {
    mayAsk();
    return places
        .names(Named.PERSON, people.stream().map(PersonId::value).collect(Collectors.toSet()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(name -> new PersonId(name.getKey()), Map.Entry::getValue));
  }

  public Map<UUID, String> namesOfUnits(Set<UUID> units) {
    mayAsk();
    return places.names(Named.UNIT, units);
  }

  public Map<UUID, String> namesOfOrganisations(Set<UUID> organisations) {
    mayAsk();
    return places.names(Named.ORGANISATION, organisations);
  }

  /** A unit of an organisation, by its name. */
  public Optional<Unit> findUnit(UUID organisation, String name) {
    mayAsk();
    return places.findUnit(organisation, name.strip());
  }

  /** Where somebody active holds one of these roles, by name. */
  public List<Organisation> organisationsWith(Set<Role> roles) {
    mayAsk();
    return sql.organisationsWith(roles);
  }

  /** Everybody active of an organisation who holds one of these roles. */
  public List<Person> ofOrganisation(UUID organisation, Set<Role> roles) {
    mayAsk();
    return sql.ofOrganisation(organisation, roles);
  }

  public Optional<Organisation> findOrganisation(String name) {
    mayAsk();
    return places.findOrganisation(name.strip());
  }

  /** In which State an organisation of this node is; empty until an administrator has said it. */
  public Optional<String> stateOf(UUID organisation) {
    mayAsk();
    return places.placed(organisation).flatMap(Organisations.Placed::state);
  }

  private void mayAsk() {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return;
    }
    Viewer viewer = access.viewer().orElseThrow(() -> new AccessDeniedException("sign in first"));
    if (viewer.person().roles().stream().noneMatch(Role::needsSecondFactor)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }
}
