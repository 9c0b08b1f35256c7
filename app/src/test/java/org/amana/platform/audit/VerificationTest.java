package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Problem;
import org.amana.verifier.Checkpoints;
import org.amana.verifier.EntryProof;
import org.amana.verifier.LogCheck;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the database for himself leaves traces that the key and the witnesses show. */
class VerificationTest {

  @TempDir private Path home;
  private HikariDataSource source;
  private AuditFixture log;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    log = AuditFixture.on(source, home);
    log.seal(4);
    log.seal(3);
    log.seal(3);
    assertThat(log.verify()).isEqualTo(AuditFixture.whole(10, 3, 0));
  }

  @AfterEach
  void close() {
    source.close();
  }

  private Problem fault() {
    Problem fault = AuditFixture.problemOf(log::verify);
    assertThat(fault.kind().exitCode()).isEqualTo(1);
    return fault;
  }

  private static final String EDIT =
      "update audit.entry set line = replace(line, 'opened', 'closed')"
          + " where number = (select entry from audit.leaf where index = 5)";
  private static final String HASH_ANEW =
      "update audit.leaf set hash = sha256('\\x00'::bytea || convert_to(line, 'UTF8'))"
          + " from audit.entry where entry = number";

  @Test
  void an_edited_entry_is_named() {
    log.tamper(EDIT);

    assertThat(fault()).isEqualTo(new Fault.EntryChanged(5));
  }

  @Test
  void an_edited_entry_that_was_hashed_anew_is_found_by_the_next_signature() {
    log.tamper(EDIT, HASH_ANEW);

    assertThat(fault()).isEqualTo(new Fault.EntriesReplaced(4, 6));
  }

  @Test
  void a_deleted_entry_is_named() {
    log.tamper(
        "delete from audit.entry where number = (select entry from audit.leaf where index = 2)");

    assertThat(fault()).isEqualTo(new Fault.EntryChanged(2));
  }

  @Test
  void a_place_that_was_taken_away_is_named() {
    log.tamper("delete from audit.leaf where index = 2");

    assertThat(fault()).isEqualTo(new Fault.EntryMisplaced(2));
  }

  @Test
  void exchanged_entries_are_named() {
    log.tamper(
        "alter table audit.leaf drop constraint leaf_once",
        """
        update audit.leaf l set entry = o.entry, hash = o.hash from audit.leaf o
        where (l.index, o.index) in ((1, 8), (8, 1))
        """);

    assertThat(fault()).isEqualTo(new Fault.EntriesReplaced(0, 3));
  }

  @Test
  void an_end_that_was_cut_off_is_named() {
    log.tamper("delete from audit.leaf where index >= 8");

    assertThat(fault()).isEqualTo(new Fault.EntriesCutOff(8, 9));
  }

  @Test
  void an_entry_that_was_put_in_without_a_signature_is_named() {
    log.write();
    log.tamper(
        "insert into audit.leaf select 10, max(number), sha256('\\x00'::bytea ||"
            + " convert_to((array_agg(line order by number desc))[1], 'UTF8')) from audit.entry");

    assertThat(fault()).isEqualTo(new Fault.EntriesUnsigned(10, 10));
  }

  @Test
  void a_checkpoint_that_was_written_by_hand_is_named() {
    log.tamper(
        "update audit.checkpoint set note = replace(note, e'\\n"
            + "7\\n"
            + "', e'\\n"
            + "6\\n"
            + "'), size = 6 where size = 7");

    assertThat(fault()).isEqualTo(new Fault.CheckpointForged(6));
  }

  @Test
  void a_checkpoint_whose_column_says_something_else_is_named() {
    log.tamper("update audit.checkpoint set size = 8 where size = 7");

    assertThat(fault()).isEqualTo(new Fault.CheckpointForged(8));
  }

  @Test
  void an_older_signature_that_nothing_goes_back_to_is_named_when_every_one_is_asked_for() {
    log.tamper(
        """
        update audit.checkpoint set note = older.note from (
          select split_part(c.note, e'\\n\\n', 1) || e'\\n\\n' || split_part(o.note, e'\\n\\n', 2) as note
          from audit.checkpoint c, audit.checkpoint o where c.size = 7 and o.size = 4) older
        where size = 7
        """);
    var thorough = new Verification.Question(List.of(), List.of(), false, true);

    assertThat(log.verify()).as("the newest vouches").isEqualTo(AuditFixture.whole(10, 3, 0));
    assertThat(AuditFixture.problemOf(() -> log.verification.verify(thorough)))
        .isEqualTo(new Fault.CheckpointForged(7));
  }

  @Test
  void a_key_that_is_trusted_and_has_not_signed_is_told() throws IOException {
    String other =
        SigningKey.make(log.sealer.origin(), new java.security.SecureRandom()).known().toString();
    Path key = Files.writeString(home.resolve("other"), other);

    assertThat(AuditFixture.problemOf(() -> log.verify(false, key)))
        .isEqualTo(new Fault.CheckpointForged(4));
    assertThat(AuditFixture.problemOf(() -> log.verify(false, home.resolve("nowhere"))))
        .isInstanceOf(AuditProblem.FileUnusable.class);
  }

  @Test
  void an_entry_that_was_taken_from_the_queue_is_missed() {
    EntryId id = log.write();
    log.tamper(
        "delete from audit.waiting",
        "update audit.entry set line = regexp_replace(line, '\"time\":\"....', '\"time\":\"2020')"
            + " where id = '"
            + id
            + "'");

    assertThat(fault()).isEqualTo(new Fault.EntriesUnsealed(1, id.toString()));
  }

  @Test
  void who_has_no_witness_can_be_made_to_forget_and_who_has_one_cannot() throws IOException {
    Path folder = Files.createDirectory(home.resolve("held"));
    AuditFixture watched = new AuditFixture(source, home, folder.toString());
    watched.witnesses.tellAll();
    assertThat(watched.verify()).isEqualTo(AuditFixture.whole(10, 3, 3));
    log.tamper(
        "delete from audit.leaf where index >= 7",
        "delete from audit.checkpoint where size > 7",
        "delete from audit.entry where number > 7");

    assertThat(log.verify().entries()).as("without a witness").isEqualTo(7);
    assertThat(AuditFixture.problemOf(watched::verify))
        .isEqualTo(new Fault.WitnessDisagrees(folder.toString(), 10));
  }

  @Test
  void another_past_under_the_same_key_does_not_fit_to_what_a_witness_holds() throws IOException {
    Path held = home.resolve("held");
    log.export.write(home.resolve("export"));
    Files.move(home.resolve("export.checkpoints"), held);
    Files.delete(
        log.sealer
            .keyFile()
            .path()
            .resolveSibling(log.sealer.keyFile().path().getFileName() + ".newest"));
    log.tamper(
        "delete from audit.leaf",
        "delete from audit.checkpoint",
        "delete from audit.entry where number = 3",
        "delete from audit.waiting",
        "insert into audit.waiting select number, now() from audit.entry");
    log.sealer.sealAll();

    assertThat(log.verify().checkpoints()).isEqualTo(1);
    assertThat(
            AuditFixture.problemOf(
                () ->
                    log.verification.verify(
                        new Verification.Question(List.of(), List.of(held), false, false))))
        .isEqualTo(new Fault.WitnessDisagrees(held.toString(), 4));
  }

  @Test
  void an_export_is_whole_for_who_has_nothing_but_the_verifier() throws IOException, Malformed {
    Path file = home.resolve("export");
    log.export.write(file);
    Checkpoints checkpoints =
        Checkpoints.of(Note.parseAll(Files.readString(home.resolve("export.checkpoints"))));

    assertThat(checkpoints.forged(Verifier.keysIn(home.resolve("export.keys")))).isEmpty();
    LogCheck check = new LogCheck(checkpoints.all());
    try (InputStream lines = Files.newInputStream(file)) {
      assertThat(check.check(lines)).isEmpty();
    }
    assertThat(check.size()).isEqualTo(10);
  }

  @Test
  void one_entry_is_proved_without_the_others() throws IOException, Malformed {
    EntryId id = log.write();
    Path file = home.resolve("entry");
    assertThat(AuditFixture.problemOf(() -> log.export.prove(id, file)))
        .isEqualTo(new CommonProblem.NotFound());
    log.sealer.sealAll();
    log.export.prove(id, file);
    EntryProof proof = EntryProof.parse(Files.readString(home.resolve("entry.proof")));
    String entry = Files.readString(file);

    assertThat(proof.index()).isEqualTo(10);
    assertThat(
            proof.isOf(
                entry.getBytes(StandardCharsets.UTF_8),
                Verifier.keysIn(log.sealer.keyFile().publicKeys())))
        .isTrue();
    assertThat(entry).contains(id.toString());
  }

  @Test
  void reading_the_log_out_is_written_down() {
    log.export.write(home.resolve("export"));

    assertThat(
            log.database
                .sql("select action from audit.entry order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("audit.exported");
    assertThat(AuditFixture.problemOf(() -> log.export.write(home.resolve("no/where"))))
        .isInstanceOf(AuditProblem.FileUnusable.class);
  }
}
