package org.amana.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an expert of a court sees who runs the program on files. */
class VerifierTest {

  private static final ALogKey KEY = ALogKey.named("amana/test");
  private static final List<String> ENTRIES = List.of("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");

  @TempDir private Path folder;
  private Path log;
  private Path checkpoints;
  private Path key;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    StringBuilder lines = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    Tree tree = new Tree();
    for (String entry : ENTRIES) {
      byte[] hash = Tree.leaf(entry.getBytes(StandardCharsets.UTF_8));
      lines.append(tree.size() + " " + HexFormat.of().formatHex(hash) + " " + entry + "\n");
      tree.add(hash);
      notes.append(KEY.sign(checkpoint(tree))).append('\n');
    }
    log = Files.writeString(folder.resolve("log"), lines);
    checkpoints = Files.writeString(folder.resolve("checkpoints"), notes);
    key = Files.writeString(folder.resolve("key"), KEY.known() + "\n");
  }

  private static Checkpoint checkpoint(Tree tree) {
    return new Checkpoint("amana/test", tree.size(), tree.root(), List.of());
  }

  private int run(Object... arguments) {
    said.reset();
    complained.reset();
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return Verifier.run(words, new PrintStream(said), new PrintStream(complained));
  }

  @Test
  void a_whole_log_ends_with_0() {
    assertThat(run(log, checkpoints, "--key", key)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("3 entries, 3 checkpoints: the log is whole.\n");
  }

  @Test
  void a_changed_entry_ends_with_1_and_its_index() throws IOException {
    Files.writeString(log, Files.readString(log).replace("\"b\":2", "\"b\":3"));

    assertThat(run(log, checkpoints, "--key", key)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo("Entry 1 was changed. Entries before 1 are proved.\n");
  }

  @Test
  void a_key_that_did_not_sign_ends_with_1() throws IOException {
    Files.writeString(key, ALogKey.named("amana/test").known().toString());

    assertThat(run(log, checkpoints, "--key", key)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("No key of the log has signed");
  }

  @Test
  void an_older_signature_that_nothing_goes_back_to_is_checked_when_it_is_asked_for()
      throws IOException, Malformed {
    List<Note> notes = Note.parseAll(Files.readString(checkpoints));
    Note unsigned = new Note(notes.get(1).text(), notes.get(0).signatures());
    Files.writeString(checkpoints, notes.get(0) + "\n" + unsigned + "\n" + notes.get(2));

    assertThat(run(log, checkpoints, "--key", key)).isZero();
    assertThat(run(log, checkpoints, "--key", key, "--every-signature")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("signed the checkpoint of 2");
  }

  @Test
  void an_older_checkpoint_that_does_not_fit_and_nobody_signed_is_named()
      throws IOException, Malformed {
    List<Note> notes = Note.parseAll(Files.readString(checkpoints));
    String other = notes.get(1).text().replace("\n2\n", "\n1\n");
    Note forged = new Note(other, notes.get(1).signatures());
    Files.writeString(checkpoints, notes.get(0) + "\n" + forged + "\n" + notes.get(2));

    assertThat(run(log, checkpoints, "--key", key)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("signed the checkpoint of 1");
  }

  @Test
  void a_log_of_which_nothing_was_sealed_is_not_whole() throws IOException {
    Files.writeString(checkpoints, "");

    assertThat(run(log, checkpoints, "--key", key)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 to 2 were never sealed");
  }

  @Test
  void wrong_use_and_files_that_are_none_end_with_2() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run(log, checkpoints)).isEqualTo(2);
    assertThat(run(log, checkpoints, "--quiet")).isEqualTo(2);
    assertThat(run(folder.resolve("nowhere"), checkpoints, "--key", key)).isEqualTo(2);
    assertThat(run(log, log, "--key", key)).isEqualTo(2);
    assertThat(run(log, checkpoints, "--key", log)).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void one_entry_is_proved_without_the_others() throws IOException, Malformed {
    List<byte[]> leaves = new ArrayList<>();
    Tree tree = new Tree();
    for (String written : ENTRIES) {
      leaves.add(Tree.leaf(written.getBytes(StandardCharsets.UTF_8)));
      tree.add(leaves.getLast());
    }
    List<String> path =
        Proofs.inclusion(leaves, 1).stream().map(Base64.getEncoder()::encodeToString).toList();
    EntryProof proof = new EntryProof(1, path, KEY.sign(checkpoint(tree)));
    assertThat(EntryProof.parse(proof.toString())).isEqualTo(proof);
    Path shown = Files.writeString(folder.resolve("proof"), proof.toString());
    Path entry = Files.writeString(folder.resolve("entry"), ENTRIES.get(1) + "\n");
    Path other = Files.writeString(folder.resolve("other"), ENTRIES.get(2) + "\n");

    assertThat(run("--entry", entry, shown, "--key", key)).isZero();
    assertThat(run("--entry", other, shown, "--key", key)).isEqualTo(1);
  }
}
