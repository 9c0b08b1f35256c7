package org.amana.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.amana.verifier.Finding.Kind;

/**
 * Some lines of an exported log, and the hash of each: {@code INDEX HASH ENTRY}, with the hash of
 * RFC 6962 in hexadecimal digits. It is filled again and again, so that a million entries leave
 * nothing behind to be collected.
 */
final class Block {

  /** As a power of two, how many leaves are joined here already where they fill a subtree. */
  static final int HEIGHT = 4;

  /** Leaves of such a subtree. */
  static final int GROUP = 1 << HEIGHT;

  private static final int HEX = 2 * Tree.HASH;
  private static final int LONGEST_INDEX = 18;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /**
   * The value of each letter that is a lower-case hexadecimal digit; of others one that is none.
   */
  private static final short[] DIGITS = digits();

  private final MessageDigest sha = Tree.sha256();
  private final byte[] pair = new byte[1 + 2 * Tree.HASH];
  private byte[] text = {};
  private int end;
  private long[] indexes = new long[1024];
  private byte[] hashes = new byte[1024 * Tree.HASH];
  private byte[] groups = {};
  private int count;
  private Optional<Kind> fault = Optional.empty();

  private static short[] digits() {
    short[] digits = new short[256];
    Arrays.fill(digits, (short) 0x1000);
    for (int value = 0; value < 16; value++) {
      digits[Character.forDigit(value, 16)] = (short) value;
    }
    return digits;
  }

  /** The letters that the block was filled with before, with room for so many. */
  byte[] room(int letters) {
    if (text.length < letters) {
      text = new byte[letters];
    }
    return text;
  }

  /** Takes these letters, up to {@code end}, for its lines. */
  void take(byte[] letters, int until) {
    text = letters;
    end = until;
  }

  /** Reads and hashes until the first line that is wrong in itself. */
  Block hash() {
    count = 0;
    fault = Optional.empty();
    int from = 0;
    while (from < end && fault.isEmpty()) {
      int stop = lineFeed(from);
      line(from, stop);
      from = stop + 1;
    }
    joinGroups();
    return this;
  }

  /** The next line feed, looked for in eight letters at once; the end when there is none. */
  private int lineFeed(int from) {
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long letters = (long) EIGHT.get(text, at) ^ LINE_FEEDS;
      long found = (letters - ONES) & ~letters & HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < end && text[at] != '\n') {
      at++;
    }
    return at;
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
    makeRoom();
    // The byte before an entry is read already, and becomes that which a leaf is hashed with.
    text[entry - 1] = Tree.LEAF;
    sha.update(text, entry - 1, stop - entry + 1);
    digest(hashes, count * Tree.HASH);
    if (isWritten(hex)) {
      indexes[count++] = index;
    } else {
      fault = Optional.of(Kind.CHANGED);
    }
  }

  private void makeRoom() {
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count * Tree.HASH);
    }
  }

  private void digest(byte[] into, int at) {
    try {
      sha.digest(into, at, Tree.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for a digest", e);
    }
  }

  /** Whether the hash of the next leaf is the one in the line. */
  private boolean isWritten(int hex) {
    int different = 0;
    int hash = count * Tree.HASH;
    for (int i = 0; i < Tree.HASH; i++) {
      int high = DIGITS[text[hex + 2 * i] & 0xff];
      int low = DIGITS[text[hex + 2 * i + 1] & 0xff];
      different |= (high << 4 | low) ^ (hashes[hash + i] & 0xff);
    }
    return different == 0;
  }

  /** Joins the leaves of every subtree that lies in the block, as far as its lines are in order. */
  private void joinGroups() {
    int most = count / GROUP * Tree.HASH;
    if (groups.length < most) {
      groups = new byte[most];
    }
    for (int line = 0; line + GROUP <= count; line++) {
      if (hasGroup(line)) {
        joinGroup(line);
        line += GROUP - 1;
      }
    }
  }

  /** Whether the leaves from this line on fill a subtree of {@link #GROUP}. */
  boolean hasGroup(int line) {
    if (indexes[line] % GROUP != 0 || line + GROUP > count) {
      return false;
    }
    for (int i = 1; i < GROUP; i++) {
      if (indexes[line + i] != indexes[line] + i) {
        return false;
      }
    }
    return true;
  }

  private void joinGroup(int line) {
    byte[] roots = new byte[GROUP * Tree.HASH];
    System.arraycopy(hashes, line * Tree.HASH, roots, 0, roots.length);
    pair[0] = Tree.NODE;
    for (int width = GROUP / 2; width > 0; width /= 2) {
      for (int i = 0; i < width; i++) {
        System.arraycopy(roots, 2 * i * Tree.HASH, pair, 1, 2 * Tree.HASH);
        sha.update(pair);
        digest(roots, i * Tree.HASH);
      }
    }
    System.arraycopy(roots, 0, groups, line / GROUP * Tree.HASH, Tree.HASH);
  }

  int count() {
    return count;
  }

  long index(int line) {
    return indexes[line];
  }

  byte[] hash(int line) {
    return Arrays.copyOfRange(hashes, line * Tree.HASH, (line + 1) * Tree.HASH);
  }

  /** The root of the subtree that begins with this line. */
  byte[] group(int line) {
    int at = line / GROUP * Tree.HASH;
    return Arrays.copyOfRange(groups, at, at + Tree.HASH);
  }

  /** What is wrong with the line after those that were kept. */
  Optional<Kind> fault() {
    return fault;
  }
}
