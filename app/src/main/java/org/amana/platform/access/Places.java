package org.amana.platform.access;

import java.util.Optional;
import org.amana.platform.node.Ids;
import org.springframework.stereotype.Component;

/** Where people work: organisations and units, by their names. One that is new is added. */
@Component
class Places {

  private final PlaceSql sql;
  private final Ids ids;

  Places(PlaceSql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  Organisation organisation(String name) {
    return sql.findOrganisation(name)
        .orElseGet(
            () -> {
              Organisation added = new Organisation(ids.next(), name);
              sql.add(added);
              return added;
            });
  }

  /** The unit of an organisation; none, when no name is given. */
  Optional<Unit> unit(Organisation organisation, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return sql.findUnit(organisation.id(), name)
        .or(
            () -> {
              Unit added = new Unit(ids.next(), name);
              sql.add(organisation, added);
              return Optional.of(added);
            });
  }
}
