package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.request.RequestContextHolder;

/** What a disk still holds of the keys of a case that was erased (security goal G29). */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class ErasedTracesTest {

  private static final String ERASED = "erased";
  private static final String KEPT = "kept";

  @Autowired private ATeam team;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Traces traces;

  private Person lead;
  private final Needles needles = new Needles();

  @BeforeEach
  void a_case_that_will_be_erased_and_one_that_will_not() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    owner.sql("truncate vault.trace").update();
    var _ = traces.sweep(); // of the tests before
    lead = team.add("lead", Role.CASE_WORKER);
    var _ = team.add("first", Role.CUSTODIAN);
    var _ = team.add("second", Role.CUSTODIAN);
  }

  @Test
  void nothing_of_its_keys_is_on_the_disk_once_the_tables_of_keys_are_swept() throws Exception {
    UUID erased = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    UUID kept = team.begin(lead, "Yara", "Speaks Somali.");
    learn(ERASED, erased);
    learn(KEPT, kept);
    checkpoint();
    assertThat(onDisk()).contains(ERASED + " in base", KEPT + " in base");

    team.at(lead).fill("/en/cases/" + erased + "/erase");
    checkpoint();
    assertThat(onDisk()).as("a deleted row leaves its bytes").contains(ERASED + " in base");

    assertThat(traces.sweep().ofChanges()).isTrue();
    assertThat(onDisk()).containsExactly(KEPT + " in base");
  }

  @Test
  void what_is_swept_can_still_be_opened() throws Exception {
    UUID kept = team.begin(lead, "Yara", "Speaks Somali.");

    var _ = traces.sweep();

    assertThat(team.at(lead).text("/en/cases/" + kept)).contains("Yara");
  }

  @Test
  void a_trace_is_remembered_until_a_sweep_that_no_older_reader_can_have_spoilt() throws Exception {
    assertThat(traces.areLeft(Duration.ZERO)).isFalse();
    UUID erased = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    team.at(lead).fill("/en/cases/" + erased + "/erase");
    assertThat(traces.areLeft(Duration.ZERO)).isTrue();

    traces.sweepWhatIsOld();
    var _ = traces.sweep();
    assertThat(traces.areLeft(Duration.ZERO)).as("a reader may have kept the row").isTrue();

    owner.sql("update vault.trace set left_at = left_at - interval '16 minutes'").update();
    traces.sweepWhatIsOld();
    assertThat(traces.areLeft(Duration.ZERO)).isFalse();
  }

  private void learn(String name, UUID safe) {
    List<byte[]> keys = new ArrayList<>();
    for (String column : List.of("safe_key.sealed", "custody.box", "custody_share.sealed")) {
      String[] of = column.split("[.]", -1);
      keys.addAll(
          owner
              .sql("select " + of[1] + " from vault." + of[0] + " where safe = :safe")
              .param("safe", safe)
              .query(byte[].class)
              .list());
    }
    assertThat(keys).as("keys and shares").hasSizeGreaterThanOrEqualTo(4);
    keys.forEach(key -> needles.add(name, key));
  }

  private void checkpoint() {
    owner.sql("checkpoint").update();
  }

  /** In the tables of this database and in the log of changes. */
  private Set<String> onDisk() throws IOException {
    Path data = Path.of(owner.sql("show data_directory").query(String.class).single());
    String own =
        owner
            .sql("select oid::text from pg_database where datname = current_database()")
            .query(String.class)
            .single();
    Set<String> found = new TreeSet<>();
    for (Path place : List.of(data.resolve("base").resolve(own), data.resolve("pg_wal"))) {
      for (Path file : filesIn(place)) {
        if (Files.exists(file)) { // the server takes files away while it works
          needles
              .in(file)
              .forEach(name -> found.add(name + " in " + data.relativize(file).getName(0)));
        }
      }
    }
    return found;
  }

  private static List<Path> filesIn(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
