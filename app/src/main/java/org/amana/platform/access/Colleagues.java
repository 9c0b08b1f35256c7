package org.amana.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  Colleagues(Access access, ColleagueSql sql) {
    this.access = access;
    this.sql = sql;
  }

  /** Active people who hold the role. */
  public List<Person> holding(Role role) {
    mayAsk();
    return sql.holding(role).stream().filter(access::isOpen).toList();
  }

  /** Somebody active, by the name that they sign in with. */
  public Optional<Person> find(String signInName) {
    mayAsk();
    return sql.find(signInName).filter(access::isOpen);
  }

  /** Names of people, whether or not they are active any more. */
  public Map<PersonId, String> namesOf(Set<PersonId> people) {
    mayAsk();
    return sql
        .names("person", people.stream().map(PersonId::value).collect(Collectors.toSet()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(name -> new PersonId(name.getKey()), Map.Entry::getValue));
  }

  public Map<UUID, String> namesOfUnits(Set<UUID> units) {
    mayAsk();
    return sql.names("unit", units);
  }

  public Map<UUID, String> namesOfOrganisations(Set<UUID> organisations) {
    mayAsk();
    return sql.names("organisation", organisations);
  }

  /** A unit of an organisation, by its name. */
  public Optional<Unit> findUnit(UUID organisation, String name) {
    mayAsk();
    return sql.findUnit(organisation, name);
  }

  public Optional<Organisation> findOrganisation(String name) {
    mayAsk();
    return sql.findOrganisation(name);
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
