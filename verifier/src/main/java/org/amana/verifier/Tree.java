package org.amana.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A Merkle tree of RFC 6962 (section 2.1) that grows by one leaf at a time and keeps the roots of
 * its whole subtrees alone: at most one for each height.
 */
public final class Tree {

  /** Length of a hash in bytes: SHA-256. */
  public static final int HASH = 32;

  static final byte LEAF = 0;
  static final byte NODE = 1;

  private final MessageDigest sha = sha256();
  private final byte[] @Nullable [] peaks = new byte[Long.SIZE][];
  private long size;

  /** The tree of so many leaves whose whole subtrees have these roots, the highest first. */
  public static Tree of(long size, byte[] peaks) {
    if (size < 0 || peaks.length != Long.bitCount(size) * HASH) {
      throw new IllegalArgumentException("not the subtrees of a tree of " + size);
    }
    Tree tree = new Tree();
    tree.size = size;
    int from = 0;
    for (int height = Long.SIZE - 1; height >= 0; height--) {
      if ((size >>> height & 1) == 1) {
        tree.peaks[height] = Arrays.copyOfRange(peaks, from, from + HASH);
        from += HASH;
      }
    }
    return tree;
  }

  /** What {@link #of} takes. */
  public byte[] peaks() {
    byte[] all = new byte[Long.bitCount(size) * HASH];
    int from = 0;
    for (int height = Long.SIZE - 1; height >= 0; height--) {
      byte[] peak = peaks[height];
      if ((size >>> height & 1) == 1 && peak != null) {
        System.arraycopy(peak, 0, all, from, HASH);
        from += HASH;
      }
    }
    return all;
  }

  public long size() {
    return size;
  }

  /** Adds the hash of a leaf. */
  public void add(byte[] leafHash) {
    add(leafHash, 0);
  }

  /** Adds a whole subtree of 2^height leaves, at a place that is a multiple of so many. */
  void add(byte[] root, int height) {
    long leaves = 1L << height;
    if (size % leaves != 0) {
      throw new IllegalArgumentException("a subtree of " + leaves + " does not begin at " + size);
    }
    byte[] hash = root;
    int at = height;
    while ((size >>> at & 1) == 1) {
      hash = node(sha, java.util.Objects.requireNonNull(peaks[at]), hash);
      peaks[at++] = null;
    }
    peaks[at] = hash;
    size += leaves;
  }

  /** The root as a checkpoint writes it, in base 64. */
  public String root() {
    byte[] root = null;
    for (byte[] peak : peaks) {
      if (peak != null) {
        root = root == null ? peak : node(sha, peak, root);
      }
    }
    return Base64.getEncoder().encodeToString(root == null ? sha.digest() : root);
  }

  /** The hash of an entry. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(entry);
  }

  static byte[] node(MessageDigest sha, byte[] left, byte[] right) {
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine knows SHA-256", e);
    }
  }
}
