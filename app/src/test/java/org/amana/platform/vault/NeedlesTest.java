package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search itself: it finds what it is there to find, in every form and at every place. */
class NeedlesTest {

  private static final String WORD = Canary.of("test", 1);

  private static Needles needles() {
    Needles needles = new Needles();
    needles.add("word", WORD);
    return needles;
  }

  static Stream<byte[]> forms() {
    return Stream.of(
        WORD.getBytes(UTF_8),
        WORD.getBytes(UTF_16LE),
        WORD.getBytes(UTF_16BE),
        HexFormat.of().formatHex(WORD.getBytes(UTF_8)).getBytes(UTF_8),
        Base64.getEncoder().encode(WORD.getBytes(UTF_8)),
        Base64.getEncoder().encode(("a" + WORD + "z").getBytes(UTF_8)),
        Base64.getUrlEncoder().encode(("ab" + WORD).getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void it_is_found_in_every_form_and_across_the_border_of_two_reads(byte[] form)
      throws IOException {
    for (int before : new int[] {0, 5, (1 << 22) - 5, (1 << 22) + 1}) {
      byte[] bytes = new byte[before + form.length + 3];
      System.arraycopy(form, 0, bytes, before, form.length);
      assertThat(needles().in(new ByteArrayInputStream(bytes))).containsExactly("word");
    }
  }

  @Test
  void what_only_begins_so_is_not_found() throws IOException {
    byte[] cut = WORD.substring(0, WORD.length() - 1).getBytes(UTF_8);

    assertThat(needles().in(new ByteArrayInputStream(cut))).isEmpty();
  }
}
