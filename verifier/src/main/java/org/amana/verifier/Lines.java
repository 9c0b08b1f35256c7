package org.amana.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines. */
final class Lines {

  private static final int BLOCK = 1 << 18;
  private static final int LONGEST_LINE = 1 << 24;

  private final InputStream in;

  /** The beginning of a line that goes on in the next block. */
  private byte[] begun = {};

  private int letters;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Fills the block with the next lines, of which the last of all may lack its line feed.
   *
   * @return false when there are none
   */
  boolean fill(Block block) throws IOException {
    byte[] text = block.room(letters + BLOCK);
    System.arraycopy(begun, 0, text, 0, letters);
    int had = letters;
    while (true) {
      int stop = had + in.readNBytes(text, had, text.length - had);
      int cut = stop < text.length ? stop : afterLastLineFeed(text, had, stop);
      if (stop < text.length || cut > had || stop >= LONGEST_LINE) {
        return take(block, text, cut > had ? cut : stop, stop);
      }
      had = stop;
      text = Arrays.copyOf(text, 2 * text.length);
    }
  }

  /** A block without a line feed has a line that is longer than any: it is malformed. */
  private boolean take(Block block, byte[] text, int cut, int stop) {
    letters = stop - cut;
    if (begun.length < letters) {
      begun = new byte[letters];
    }
    System.arraycopy(text, cut, begun, 0, letters);
    block.take(text, cut);
    return cut > 0;
  }

  private static int afterLastLineFeed(byte[] text, int from, int to) {
    for (int at = to; at > from; at--) {
      if (text[at - 1] == '\n') {
        return at;
      }
    }
    return from;
  }
}
