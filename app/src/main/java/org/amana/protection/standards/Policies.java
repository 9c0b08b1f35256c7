package org.amana.protection.standards;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Measures and policies that were approved, for everybody. */
@Component
public final class Policies {

  /** So many are named; the latest first. */
  private static final int MOST = 200;

  private final MeasureSql sql;

  Policies(MeasureSql sql) {
    this.sql = sql;
  }

  /** One of them by its name. */
  public record Policy(UUID id, String title) {}

  public List<Policy> approved() {
    return sql.list(0, MOST).stream()
        .filter(measure -> measure.approvedAt().isPresent())
        .map(measure -> new Policy(measure.id(), measure.title()))
        .toList();
  }
}
