package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;

/** Something large in pieces: whole and in its order and place, or not at all. */
class ContentKeyTest {

  private static final Place PLACE = new Place("some.table", "copy", new UUID(1, 2));

  private final ContentKey key = ContentKey.fresh();
  private final byte[] content = content();

  private static byte[] content() {
    byte[] content = new byte[2_500_000];
    new Random(1).nextBytes(content);
    return content;
  }

  private void assertDoesNotOpen(List<byte[]> pieces, Place place) {
    assertThatThrownBy(() -> key.reveal(pieces, place)).isInstanceOf(ProblemException.class);
  }

  @Test
  void its_pieces_together_are_what_was_put_in() {
    List<byte[]> pieces = key.protect(content, PLACE);

    assertThat(pieces).hasSize(3);
    assertThat(ContentKey.of(key.text()).reveal(pieces, PLACE)).isEqualTo(content);
    assertThat(key.reveal(key.protect(new byte[0], PLACE), PLACE)).isEmpty();
  }

  @Test
  void no_piece_is_swapped_left_out_or_brought_from_elsewhere() {
    List<byte[]> pieces = key.protect(content, PLACE);
    List<byte[]> others = key.protect(content, PLACE);
    List<byte[]> swapped = new ArrayList<>(pieces);
    Collections.swap(swapped, 0, 1);

    assertDoesNotOpen(swapped, PLACE);
    assertDoesNotOpen(pieces.subList(0, 2), PLACE);
    assertDoesNotOpen(pieces.subList(1, 3), PLACE);
    assertDoesNotOpen(List.of(), PLACE);
    assertDoesNotOpen(List.of(pieces.get(0), others.get(1), pieces.get(2)), PLACE);
    assertDoesNotOpen(pieces, new Place("some.table", "original", new UUID(1, 2)));
    assertDoesNotOpen(pieces, new Place("some.table", "copy", new UUID(1, 3)));
    pieces.get(1)[77] ^= 1;
    assertDoesNotOpen(pieces, PLACE);
  }

  @Test
  void another_key_opens_nothing() {
    List<byte[]> pieces = key.protect(content, PLACE);

    assertThatThrownBy(() -> ContentKey.fresh().reveal(pieces, PLACE))
        .isInstanceOf(ProblemException.class);
    assertThat(key.toString()).doesNotContain(key.text());
  }
}
