package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Entries get their places in the order of commit, once, under a signature, by one at a time. */
class SealingTest {

  @TempDir private Path home;
  private HikariDataSource source;
  private AuditFixture log;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    log = AuditFixture.on(source, home);
  }

  @AfterEach
  void close() {
    source.close();
  }

  private long count(String what) {
    return log.database.sql("select count(*) from audit." + what).query(Long.class).single();
  }

  private String placeOf(EntryId id) {
    return log.database
        .sql(
            """
            select coalesce(max(l.index)::text, 'none')
            from audit.entry e join audit.leaf l on l.entry = e.number where e.id = :id
            """)
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  @Test
  void what_was_committed_is_sealed_under_one_signature() {
    log.seal(3);
    log.seal(2);

    assertThat(log.verify()).isEqualTo(AuditFixture.whole(5, 2, 0));
    assertThat(count("waiting")).isZero();
  }

  @Test
  void nothing_new_needs_no_new_checkpoint() {
    log.seal(1);
    log.seal(0);

    assertThat(count("checkpoint")).isEqualTo(1);
  }

  @Test
  void an_entry_that_was_written_first_and_committed_last_comes_last() throws Exception {
    EntryId early = new EntryId(new java.util.UUID(7, 7));
    try (Connection slow = source.getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement()
          .execute(
              "insert into audit.entry (line) values ('"
                  + Line.of(
                      early,
                      java.time.Instant.EPOCH,
                      Entry.of(new Actor.House("test"), "cases.opened", 1),
                      java.util.Optional.empty())
                  + "')");
      log.seal(2);
      slow.commit();
    }
    log.seal(0);

    assertThat(placeOf(early)).isEqualTo("2");
    assertThat(log.verify().entries()).isEqualTo(3);
  }

  @Test
  void who_finds_another_sealing_leaves_it_to_them() throws Exception {
    log.write();
    try (Connection other = source.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("select pg_advisory_xact_lock(" + SealSql.SEALING + ")");

      assertThat(log.sealer.sealAll()).isZero();
      other.rollback();
    }
    assertThat(log.sealer.sealAll()).isEqualTo(1);
  }

  @Test
  void the_key_is_made_at_the_first_seal_and_is_its_owners_alone() throws Exception {
    log.seal(1);

    Path key = log.sealer.keyFile().path();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(log.sealer.keyFile().publicKeys()))
        .startsWith(log.sealer.origin() + "+")
        .doesNotContain("PRIVATE");
  }

  @Test
  void without_the_key_of_a_log_nothing_is_sealed_and_no_other_key_is_made() throws Exception {
    log.seal(1);
    Files.delete(log.sealer.keyFile().path());

    assertThat(AuditFixture.problemOf(() -> log.seal(1)))
        .isInstanceOf(AuditProblem.KeyMissing.class);
  }

  @Test
  void with_the_key_of_another_log_nothing_is_sealed() throws Exception {
    log.seal(1);
    SigningKey other = SigningKey.make(log.sealer.origin(), new SecureRandom());
    Files.writeString(log.sealer.keyFile().path(), other.written());

    assertThat(AuditFixture.problemOf(() -> log.seal(1)))
        .isInstanceOf(AuditProblem.OfAnotherKey.class);
  }

  @Test
  void a_damaged_key_seals_nothing() throws Exception {
    log.seal(1);
    String key = Files.readString(log.sealer.keyFile().path());
    Files.writeString(log.sealer.keyFile().path(), key.replaceFirst("KEY\\+.", "KEY+/"));

    assertThat(AuditFixture.problemOf(() -> log.seal(1)))
        .isInstanceOf(AuditProblem.KeyDamaged.class);
  }

  @Test
  void a_database_that_was_put_back_to_an_earlier_day_gets_no_second_past() {
    log.seal(2);
    log.seal(3);
    log.tamper(
        "delete from audit.leaf where index >= 2", "delete from audit.checkpoint where size > 2");

    assertThat(AuditFixture.problemOf(() -> log.seal(1)))
        .isEqualTo(new AuditProblem.RolledBack(5, 2));
  }

  @Test
  void subtrees_that_are_not_those_that_were_signed_are_not_sealed_over() {
    log.seal(3);
    log.tamper("update audit.checkpoint set peaks = sha256('x') || sha256('y')");

    assertThat(AuditFixture.problemOf(() -> log.seal(1)))
        .isInstanceOf(AuditProblem.OfAnotherKey.class);
  }

  @Test
  void a_new_key_takes_over_and_either_key_proves_the_whole_log() throws Exception {
    log.seal(2);
    Path before = Files.copy(log.sealer.keyFile().publicKeys(), home.resolve("before"));
    log.sealer.rotate();
    log.seal(2);
    String all = Files.readString(log.sealer.keyFile().publicKeys());
    Path after = Files.writeString(home.resolve("after"), all.lines().toList().getLast());

    assertThat(all.lines()).hasSize(2);
    assertThat(log.verify(false, before).checkpoints()).isEqualTo(3);
    assertThat(log.verify(false, after).checkpoints()).isEqualTo(3);
    assertThat(log.verify().checkpoints()).isEqualTo(3);
  }

  @Test
  void a_rotation_that_broke_off_after_its_checkpoint_is_finished_by_the_next_seal()
      throws Exception {
    log.seal(1);
    KeyFile file = log.sealer.keyFile();
    String old = Files.readString(file.path());
    log.sealer.rotate();
    // As it was before the new key was put in its place.
    Files.move(file.path(), file.path().resolveSibling(file.path().getFileName() + ".next"));
    Files.writeString(file.path(), old);

    log.seal(1);

    assertThat(log.verify().entries()).isEqualTo(2);
    assertThat(Files.readString(file.path())).isNotEqualTo(old);
  }

  @Test
  @Timeout(60)
  void what_a_killed_sealer_left_is_sealed_by_the_next_one() throws Exception {
    log.seal(2);
    for (int i = 0; i < 5; i++) {
      log.write();
    }
    try (Connection holder = source.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table audit.checkpoint in share mode");
      killWhileItSeals();
      holder.rollback();
    }
    assertThat(count("leaf")).isEqualTo(2);

    while (log.sealer.sealAll() == 0) {
      Thread.onSpinWait(); // the server takes a moment to see that the killed one is gone
    }

    assertThat(log.verify()).isEqualTo(AuditFixture.whole(7, 2, 0));
  }

  /** Its leaves are written by then and not committed. */
  private void killWhileItSeals() throws Exception {
    Process sealer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledSealer.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = sealer.inputReader()) {
      sealer.outputWriter().append(source.getJdbcUrl()).append('\n');
      sealer.outputWriter().append(source.getUsername()).append('\n');
      sealer.outputWriter().append(source.getPassword()).append('\n').flush();
      assertThat(said.lines().anyMatch("sealing"::equals)).isTrue();
      while (!isWaitingForTheLock()) {
        assertThat(sealer.isAlive()).isTrue();
      }
    } finally {
      sealer.destroyForcibly().waitFor();
    }
  }

  private boolean isWaitingForTheLock() {
    return log.database
        .sql(
            """
            select exists (
              select from pg_locks
              where relation = 'audit.checkpoint'::regclass and not granted)
            """)
        .query(Boolean.class)
        .single();
  }
}
