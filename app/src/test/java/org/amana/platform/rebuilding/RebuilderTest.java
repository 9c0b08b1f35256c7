package org.amana.platform.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The process in which files are rebuilt: what comes of it when it cannot go on. */
class RebuilderTest {

  private final Rebuilder usual = new Rebuilder();

  private static long children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).count();
  }

  @Test
  void a_process_of_its_own_answers_and_is_gone() {
    long before = children();

    assertThat(usual.rebuild(Specimens.picture("jpeg"))).isInstanceOf(Rebuilt.Copy.class);
    assertThat(usual.rebuild(Specimens.webp())).isInstanceOf(Rebuilt.Copy.class);
    assertThat(usual.rebuild(Specimens.utf8("Words"))).isInstanceOf(Rebuilt.Copy.class);
    assertThat(usual.rebuild(Specimens.pdf(2)))
        .isInstanceOfSatisfying(Rebuilt.Copy.class, copy -> assertThat(copy.pages()).isEqualTo(2));
    assertThat(usual.rebuild(new byte[0])).isEqualTo(new Rebuilt.Refused(Refusal.EMPTY));
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void what_takes_too_long_is_ended() {
    long before = children();
    Rebuilder hasty = new Rebuilder(Duration.ofSeconds(1), "640m");

    assertThat(hasty.rebuild(Specimens.pdf(60)))
        .isEqualTo(new Rebuilt.Refused(Refusal.TOO_DEMANDING));
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void what_takes_too_much_memory_fills_its_own_alone() {
    Rebuilder small = new Rebuilder(Duration.ofSeconds(60), "32m");

    assertThat(small.rebuild(Specimens.picture("png", 6000, 6000)))
        .isEqualTo(new Rebuilt.Refused(Refusal.TOO_DEMANDING));
    assertThat(small.rebuild(Specimens.picture("png"))).isInstanceOf(Rebuilt.Copy.class);
  }

  @Test
  void the_server_believes_no_answer_that_is_none() throws IOException {
    for (byte[] answer :
        new byte[][] {
          {}, {7}, {1, 0, 3, 'E', 'X', 'E'}, {2, 0, 1, 'X'}, {1, 0, 3, 'P', 'N', 'G', 0}
        }) {
      assertThatThrownBy(() -> Wire.read(new DataInputStream(new ByteArrayInputStream(answer)), 10))
          .isInstanceOf(IOException.class);
    }
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    Wire.write(new Rebuilt.Copy(CopyForm.PNG, 1, new byte[11]), new DataOutputStream(large));

    assertThat(Wire.read(new DataInputStream(new ByteArrayInputStream(large.toByteArray())), 10))
        .isEqualTo(new Rebuilt.Refused(Refusal.TOO_DEMANDING));
  }
}
