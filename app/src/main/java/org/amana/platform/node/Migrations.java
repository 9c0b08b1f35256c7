package org.amana.platform.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of each room to its newest form: {@code db/migration/<room>} holds its steps,
 * and the PostgreSQL schema of the same name its tables and their history. No room's tables refer
 * to another's, so the order of rooms is of no weight.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway configured) {
    for (String room : rooms()) {
      Flyway.configure()
          .configuration(configured.getConfiguration())
          .locations("classpath:db/migration/" + room)
          .schemas(room)
          .defaultSchema(room)
          .table("schema_history")
          .load()
          .migrate();
    }
  }

  static List<String> rooms() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:db/migration/*/*.sql"))
          .map(file -> roomOf(file.getDescription()))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the migrations cannot be listed", e);
    }
  }

  private static String roomOf(String description) {
    String[] folders = description.split("/", -1);
    return folders[folders.length - 2];
  }
}
