package org.amana.platform.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of each room to its newest form: {@code db/migration/<wing>/<room>} holds its
 * steps, and the PostgreSQL schema of the same name its tables and their history. No room's tables
 * refer to another's; policies of rooms ask functions of the ground floor, which comes first.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

  private static final String GROUND_FLOOR = "platform";

  /** A room's folder of steps. */
  record Room(String wing, String name) {

    static Room of(String description) {
      String[] folders = description.split("/", -1);
      return new Room(folders[folders.length - 3], folders[folders.length - 2]);
    }

    boolean isAbove() {
      return !wing.equals(GROUND_FLOOR);
    }
  }

  @Override
  public void migrate(Flyway configured) {
    for (Room room : rooms()) {
      Flyway.configure()
          .configuration(configured.getConfiguration())
          .locations("classpath:db/migration/" + room.wing() + "/" + room.name())
          .schemas(room.name())
          .defaultSchema(room.name())
          .table("schema_history")
          .load()
          .migrate();
    }
  }

  /** The ground floor first, and otherwise by name. */
  static List<Room> rooms() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:db/migration/*/*/*.sql"))
          .map(file -> Room.of(file.getDescription()))
          .distinct()
          .sorted(Comparator.comparing(Room::isAbove).thenComparing(Room::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the migrations cannot be listed", e);
    }
  }
}
