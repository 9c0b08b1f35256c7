package org.amana.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * That an entry stands in a tree, and that one tree goes on from another: RFC 6962 sections 2.1.1
 * and 2.1.2 for making, RFC 9162 sections 2.1.3.2 and 2.1.4.2 for checking.
 */
public final class Proofs {

  private Proofs() {}

  /** The path from the leaf to the root, over all leaf hashes of the tree. */
  public static List<byte[]> inclusion(List<byte[]> leaves, int index) {
    return path(Tree.sha256(), leaves, index);
  }

  private static List<byte[]> path(MessageDigest sha, List<byte[]> leaves, int index) {
    int size = leaves.size();
    if (size <= 1) {
      return new ArrayList<>();
    }
    int left = largestPowerBelow(size);
    boolean isLeft = index < left;
    List<byte[]> half = isLeft ? leaves.subList(0, left) : leaves.subList(left, size);
    List<byte[]> other = isLeft ? leaves.subList(left, size) : leaves.subList(0, left);
    List<byte[]> path = path(sha, half, isLeft ? index : index - left);
    path.add(root(sha, other));
    return path;
  }

  /** That the tree of the first so many leaves is the beginning of the tree of all. */
  public static List<byte[]> consistency(List<byte[]> leaves, int first) {
    return first == 0 ? List.of() : extension(Tree.sha256(), leaves, first, true);
  }

  private static List<byte[]> extension(
      MessageDigest sha, List<byte[]> leaves, int first, boolean isWhole) {
    int size = leaves.size();
    if (first == size) {
      return isWhole ? new ArrayList<>() : new ArrayList<>(List.of(root(sha, leaves)));
    }
    int left = largestPowerBelow(size);
    boolean endsLeft = first <= left;
    List<byte[]> half = endsLeft ? leaves.subList(0, left) : leaves.subList(left, size);
    List<byte[]> other = endsLeft ? leaves.subList(left, size) : leaves.subList(0, left);
    List<byte[]> proof =
        endsLeft ? extension(sha, half, first, isWhole) : extension(sha, half, first - left, false);
    proof.add(root(sha, other));
    return proof;
  }

  private static byte[] root(MessageDigest sha, List<byte[]> leaves) {
    int size = leaves.size();
    if (size == 1) {
      return leaves.getFirst();
    }
    int left = largestPowerBelow(size);
    return Tree.node(
        sha, root(sha, leaves.subList(0, left)), root(sha, leaves.subList(left, size)));
  }

  private static int largestPowerBelow(int size) {
    return Integer.highestOneBit(size - 1);
  }

  /** Whether the leaf stands at this index of the tree with this root. */
  public static boolean isIncluded(
      byte[] leafHash, long index, List<byte[]> path, Checkpoint tree) {
    if (index < 0 || index >= tree.size()) {
      return false;
    }
    MessageDigest sha = Tree.sha256();
    long node = index;
    long last = tree.size() - 1;
    byte[] root = leafHash;
    for (byte[] beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        root = Tree.node(sha, beside, root);
        int up = (node & 1) == 1 ? 0 : Math.min(Long.numberOfTrailingZeros(node), Long.SIZE - 1);
        node >>>= up;
        last >>>= up;
      } else {
        root = Tree.node(sha, root, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && base64(root).equals(tree.root());
  }

  /** Whether the second tree holds the first one as its beginning. */
  public static boolean isConsistent(Checkpoint first, Checkpoint second, List<byte[]> proof) {
    if (first.size() == 0 || first.size() >= second.size()) {
      return proof.isEmpty()
          && first.size() <= second.size()
          && (first.size() == 0
              ? first.root().equals(new Tree().root())
              : first.root().equals(second.root()));
    }
    List<byte[]> hashes = new ArrayList<>(proof);
    if (Long.bitCount(first.size()) == 1) {
      hashes.addFirst(Base64.getDecoder().decode(first.root()));
    }
    if (hashes.isEmpty()) {
      return false;
    }
    return joins(first, second, hashes);
  }

  private static boolean joins(Checkpoint first, Checkpoint second, List<byte[]> hashes) {
    MessageDigest sha = Tree.sha256();
    int whole = Long.numberOfTrailingZeros(first.size());
    long node = (first.size() - 1) >>> whole;
    long last = (second.size() - 1) >>> whole;
    byte[] older = hashes.getFirst();
    byte[] newer = older;
    for (byte[] beside : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        older = Tree.node(sha, beside, older);
        newer = Tree.node(sha, beside, newer);
        int up = (node & 1) == 1 ? 0 : Math.min(Long.numberOfTrailingZeros(node), Long.SIZE - 1);
        node >>>= up;
        last >>>= up;
      } else {
        newer = Tree.node(sha, newer, beside);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && base64(older).equals(first.root()) && base64(newer).equals(second.root());
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
