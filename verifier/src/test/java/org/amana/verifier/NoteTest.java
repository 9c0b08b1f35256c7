package org.amana.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes, keys, checkpoints and proofs are those of c2sp.org, and nothing else is taken for one. */
class NoteTest {

  private static final String PUBLISHED_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PUBLISHED_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final String ROOT = new Tree().root();
  private static final ALogKey KEY = ALogKey.named("amana/test");
  private static final Checkpoint EMPTY = new Checkpoint("amana/test", 0, ROOT, List.of());
  private static final Note SIGNED = KEY.sign(EMPTY);

  @Test
  void the_note_that_the_authors_of_the_form_published_is_genuine() throws Malformed {
    VerifyingKey key = VerifyingKey.parse(PUBLISHED_KEY);
    Note note = Note.parse(PUBLISHED_NOTE);

    assertThat(key.hasSigned(note)).isTrue();
    assertThat(key).hasToString(PUBLISHED_KEY);
    assertThat(note).hasToString(PUBLISHED_NOTE);
    assertThat(key.hasSigned(Note.parse(PUBLISHED_NOTE.replace("the answer", "an answer"))))
        .isFalse();
  }

  @Test
  void what_was_written_is_read_again() throws Malformed {
    Note note = Note.parse(SIGNED.toString());

    assertThat(note).isEqualTo(SIGNED);
    assertThat(Checkpoint.parse(note.text())).isEqualTo(EMPTY);
    assertThat(KEY.known().hasSigned(note)).isTrue();
    assertThat(Note.parseAll(SIGNED + "\n" + SIGNED + "\n\n")).containsExactly(SIGNED, SIGNED);
    assertThat(Note.parseAll("")).isEmpty();
  }

  @Test
  void no_other_text_is_a_note() {
    for (String wrong :
        List.of(
            "",
            "text\n",
            "text\n\n",
            "text\n\n- name AAAA\n",
            "text\n\n\u2014 name AAAA\n",
            "text\n\n\u2014 name AAAAAAAA",
            "text\n\n\u2014 na+me AAAAAAAA\n",
            "text\n\n\u2014 name AAAAAAB=\n",
            "te\rxt\n\n\u2014 name AAAAAAAA\n")) {
      assertThatThrownBy(() -> Note.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
    }
    assertThatThrownBy(() -> Note.parseAll(SIGNED + "\nunsigned\n")).isInstanceOf(Malformed.class);
  }

  @Test
  void no_other_text_is_a_checkpoint() {
    for (String wrong :
        List.of(
            "",
            "log\n",
            "log\n1\n",
            "log\n1\n" + ROOT,
            "\n1\n" + ROOT + "\n",
            "log\n01\n" + ROOT + "\n",
            "log\n-1\n" + ROOT + "\n",
            "log\n9999999999999999999\n" + ROOT + "\n",
            "log\n1\nAAAA\n",
            "log\n1\n" + ROOT + "\n\nmore\n")) {
      assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void no_other_text_is_a_key() {
    for (String wrong :
        List.of(
            "",
            "name",
            PUBLISHED_KEY.replace("c74f20a3", "c74f20a4"),
            PUBLISHED_KEY.replace("Peter", "Paul"),
            PUBLISHED_KEY.replace("+ARpc", "+AhRpc"),
            PUBLISHED_KEY.substring(0, 40))) {
      assertThatThrownBy(() -> VerifyingKey.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void a_key_that_took_over_is_trusted_by_who_trusts_the_one_before_and_the_reverse()
      throws Malformed {
    ALogKey next = ALogKey.named("amana/test");
    String handing = Keys.ROTATION + KEY.known() + " " + next.known();
    Checkpoint handed = new Checkpoint("amana/test", 5, ROOT, List.of(handing));
    Note rotation = KEY.sign(handed, next);
    Note before = KEY.sign(new Checkpoint("amana/test", 4, ROOT, List.of()));
    Note after = next.sign(new Checkpoint("amana/test", 6, ROOT, List.of()));
    Note late = KEY.sign(new Checkpoint("amana/test", 7, ROOT, List.of()));

    Checkpoints held = Checkpoints.of(List.of(after, rotation, before));
    assertThat(held.forged(List.of(KEY.known()))).isEmpty();
    assertThat(held.forged(List.of(next.known()))).isEmpty();
    assertThat(held.forged(List.of(ALogKey.named("amana/test").known()))).isPresent();
    assertThat(Checkpoints.of(List.of(rotation, late)).forged(List.of(KEY.known())))
        .as("the old key signs no more")
        .contains(new Finding(Finding.Kind.FORGED, 5, 7, 5));
    assertThat(Checkpoints.of(List.of(next.sign(handed), after)).forged(List.of(KEY.known())))
        .as("nobody takes over by their own word")
        .isPresent();
  }

  @Test
  void a_checkpoint_of_another_log_is_not_taken() throws Malformed {
    Note other = KEY.sign(new Checkpoint("amana/other", 0, ROOT, List.of()));

    assertThat(Checkpoints.of(List.of(SIGNED)).forged(List.of(KEY.known()))).isEmpty();
    assertThat(Checkpoints.of(List.of(other)).forged(List.of(KEY.known()))).isPresent();
  }

  @FuzzTest(maxDuration = "5m")
  void any_text_is_a_note_or_is_refused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Note note = Note.parse(text);
      assertThat(note).hasToString(text);
      assertThat(KEY.known().hasSigned(note)).isEqualTo(text.equals(SIGNED.toString()));
      assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
    } catch (Malformed _) {
      assertThat(text).isNotEqualTo(SIGNED.toString());
    }
  }

  @FuzzTest(maxDuration = "5m")
  void any_text_is_a_proof_or_is_refused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      EntryProof proof = EntryProof.parse(text);
      assertThat(proof).hasToString(text);
      assertThat(proof.isOf(new byte[1], List.of(KEY.known()))).isFalse();
    } catch (Malformed _) {
      assertThat(text).isNotEqualTo(new EntryProof(0, List.of(), SIGNED).toString());
    }
  }
}
