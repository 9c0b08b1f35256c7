package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.amana.platform.audit.CheckSql.LastLogged;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row that was put back to an earlier state, taken away or put in is found by what was logged.
 */
class RowsOfTheLogTest {

  private static final int ROUNDS = 10_000;
  private static final int ROWS = 12;

  @TempDir private Path home;

  private record Row(long version, String digest) {}

  private record Table(Map<UUID, Row> rows) implements LiveRows {
    @Override
    public String kind() {
      return "case";
    }

    @Override
    public void tellEach(Listener listener) {
      rows.forEach((id, row) -> listener.row(id, row.version(), row.digest()));
    }
  }

  private static String digest(int content) {
    return String.format("%064x", content);
  }

  @Test
  void ten_thousand_rollbacks_are_found_with_the_entry_that_knows_better() {
    Random random = new Random(20261123);
    for (int round = 0; round < ROUNDS; round++) {
      Map<UUID, List<Row>> history = new HashMap<>();
      Map<UUID, LastLogged> last = new HashMap<>();
      for (int index = 0; index < 4 * ROWS; index++) {
        UUID id = new UUID(0, random.nextInt(ROWS));
        List<Row> versions = history.computeIfAbsent(id, _ -> new ArrayList<>());
        Row written = new Row(versions.size(), digest(random.nextInt()));
        versions.add(written);
        last.put(id, new LastLogged(written.version(), Optional.of(written.digest()), index));
      }
      Map<UUID, Row> rows = new HashMap<>();
      history.forEach((id, versions) -> rows.put(id, versions.getLast()));
      assertThat(new RowCheck("case", new HashMap<>(last)).check(new Table(rows))).isEmpty();

      UUID victim = List.copyOf(history.keySet()).get(random.nextInt(history.size()));
      List<Row> versions = Objects.requireNonNull(history.get(victim));
      if (versions.size() == 1 || random.nextInt(4) == 0) {
        rows.remove(victim);
      } else {
        rows.put(victim, versions.get(random.nextInt(versions.size() - 1)));
      }

      assertThat(new RowCheck("case", new HashMap<>(last)).check(new Table(rows)))
          .as("round %d", round)
          .contains(
              new Fault.RowDiffers(
                  "case/" + victim, Objects.requireNonNull(last.get(victim)).index()));
    }
  }

  @Test
  void rows_are_compared_with_the_log_of_the_database() throws Exception {
    Map<UUID, Row> rows = new HashMap<>();
    try (HikariDataSource source = FreshDatabase.create()) {
      AuditFixture log = new AuditFixture(source, home, "", new Table(rows));
      for (int version = 0; version < 3; version++) {
        for (int row = 0; row < 3; row++) {
          UUID id = new UUID(0, row);
          rows.put(id, new Row(version, digest(10 * version + row)));
          log.write(written(id, version, Optional.of(rows.get(id).digest())));
        }
      }
      log.sealer.sealAll();
      assertThat(log.verify(true).entries()).isEqualTo(9);

      rows.put(new UUID(0, 1), new Row(1, digest(11)));
      assertThat(AuditFixture.problemOf(() -> log.verify(true)))
          .isEqualTo(new Fault.RowDiffers("case/" + new UUID(0, 1), 7));
      assertThat(log.verify(false).entries()).as("who does not look deep").isEqualTo(9);

      rows.remove(new UUID(0, 1));
      log.write(written(new UUID(0, 1), 3, Optional.empty()));
      assertThat(log.verify(true).entries()).as("a deletion that was logged").isEqualTo(9);

      rows.put(new UUID(0, 5), new Row(0, digest(5)));
      assertThat(AuditFixture.problemOf(() -> log.verify(true)))
          .isEqualTo(new Fault.RowUnlogged("case/" + new UUID(0, 5)));
    }
  }

  private static Entry written(UUID id, long version, Optional<String> digest) {
    Subject row = new Subject("case", id);
    return Entry.of(new Actor.House("test"), "cases.changed", 3)
        .about(row)
        .wrote(new Written(row, version, digest));
  }
}
