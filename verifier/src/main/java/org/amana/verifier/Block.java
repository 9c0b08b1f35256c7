package org.amana.verifier;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Optional;
import org.amana.verifier.Finding.Kind;

/**
 * Some lines of an exported log, and the hash of each: {@code INDEX HASH ENTRY}, with the hash of
 * RFC 6962 in hexadecimal digits.
 */
final class Block {

  private static final int HEX = 2 * Tree.HASH;
  private static final int LONGEST_INDEX = 18;

  private final byte[] text;
  private final int end;
  private final MessageDigest sha = Tree.sha256();
  private long[] indexes = new long[1024];
  private byte[][] hashes = new byte[1024][];
  private int count;
  private Optional<Kind> fault = Optional.empty();

  private Block(byte[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Reads and hashes until the first line that is wrong in itself. */
  static Block of(byte[] text, int end) {
    Block block = new Block(text, end);
    int from = 0;
    while (from < end && block.fault.isEmpty()) {
      int stop = from;
      while (stop < end && text[stop] != '\n') {
        stop++;
      }
      block.line(from, stop);
      from = stop + 1;
    }
    return block;
  }

  private void line(int from, int stop) {
    long index = 0;
    int at = from;
    while (at < stop && at - from < LONGEST_INDEX && text[at] >= '0' && text[at] <= '9') {
      index = 10 * index + text[at++] - '0';
    }
    int hex = at + 1;
    int entry = hex + HEX + 1;
    boolean isLine =
        stop < end
            && at > from
            && (text[from] != '0' || at == from + 1)
            && entry < stop
            && text[at] == ' '
            && text[entry - 1] == ' ';
    if (!isLine) {
      fault = Optional.of(Kind.MALFORMED);
      return;
    }
    byte[] hash = hashed(entry, stop - entry);
    if (isWritten(hash, hex)) {
      keep(index, hash);
    } else {
      fault = Optional.of(Kind.CHANGED);
    }
  }

  private byte[] hashed(int from, int length) {
    Tree.leaf(sha, text, from, length);
    byte[] hash = new byte[Tree.HASH];
    try {
      sha.digest(hash, 0, Tree.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for a digest", e);
    }
    return hash;
  }

  private boolean isWritten(byte[] hash, int at) {
    for (int i = 0; i < Tree.HASH; i++) {
      int both = digit(text[at + 2 * i]) << 4 | digit(text[at + 2 * i + 1]);
      if (both != (hash[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Of a lower-case hexadecimal digit; of anything else a number that is none. */
  private static int digit(byte letter) {
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 0x1000;
  }

  private void keep(long index, byte[] hash) {
    if (count == indexes.length) {
      indexes = java.util.Arrays.copyOf(indexes, 2 * count);
      hashes = java.util.Arrays.copyOf(hashes, 2 * count);
    }
    indexes[count] = index;
    hashes[count++] = hash;
  }

  int count() {
    return count;
  }

  long index(int line) {
    return indexes[line];
  }

  byte[] hash(int line) {
    return hashes[line];
  }

  /** What is wrong with the line after those that were kept. */
  Optional<Kind> fault() {
    return fault;
  }
}
