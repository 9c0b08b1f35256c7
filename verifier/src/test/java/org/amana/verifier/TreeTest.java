package org.amana.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree and its proofs are those of RFC 6962. */
class TreeTest {

  /** Leaves and roots of the tests of Certificate Transparency's first log. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final int SIZES = 40;

  private static List<byte[]> leaves(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Tree.leaf(new byte[] {(byte) i}));
    }
    return leaves;
  }

  private static Tree tree(List<byte[]> leaves) {
    Tree tree = new Tree();
    leaves.forEach(tree::add);
    return tree;
  }

  private static Checkpoint checkpoint(List<byte[]> leaves) {
    return new Checkpoint("log", leaves.size(), tree(leaves).root(), List.of());
  }

  /** The definition of RFC 6962 section 2.1, word for word. */
  private static byte[] root(List<byte[]> hashes) {
    MessageDigest sha = Tree.sha256();
    if (hashes.size() <= 1) {
      return hashes.isEmpty() ? sha.digest() : hashes.getFirst();
    }
    int k = 1;
    while (2 * k < hashes.size()) {
      k *= 2;
    }
    byte[] left = root(hashes.subList(0, k));
    byte[] right = root(hashes.subList(k, hashes.size()));
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  @Test
  void roots_are_those_of_the_published_vectors() {
    Tree tree = new Tree();
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(tree.root())))
          .isEqualTo(ROOTS.get(size));
      if (size < LEAVES.size()) {
        tree.add(Tree.leaf(HexFormat.of().parseHex(LEAVES.get(size))));
      }
    }
  }

  @Test
  void a_tree_that_was_put_down_grows_on_as_if_it_had_not_been() {
    for (int size = 0; size < SIZES; size++) {
      Tree whole = tree(leaves(size));
      Tree taken = Tree.of(size, whole.peaks());
      whole.add(Tree.leaf(new byte[] {77}));
      taken.add(Tree.leaf(new byte[] {77}));

      assertThat(taken.root()).isEqualTo(whole.root());
    }
  }

  @Test
  void roots_are_those_of_the_definition() {
    for (int size = 0; size < SIZES; size++) {
      assertThat(Base64.getDecoder().decode(tree(leaves(size)).root()))
          .isEqualTo(root(leaves(size)));
    }
  }

  @Test
  void every_entry_is_proved_to_stand_where_it_stands_and_nowhere_else() {
    for (int size = 1; size < SIZES; size++) {
      List<byte[]> leaves = leaves(size);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = Proofs.inclusion(leaves, index);
        for (int claimed = -1; claimed <= size; claimed++) {
          assertThat(Proofs.isIncluded(leaves.get(index), claimed, path, checkpoint(leaves)))
              .isEqualTo(claimed == index);
        }
      }
    }
  }

  @Test
  void a_proof_of_which_a_bit_is_wrong_proves_nothing() {
    List<byte[]> leaves = leaves(21);
    for (int index = 0; index < leaves.size(); index++) {
      for (int part = 0; part < Proofs.inclusion(leaves, index).size(); part++) {
        List<byte[]> path = Proofs.inclusion(leaves, index);
        byte[] damaged = path.get(part).clone();
        damaged[index] ^= 1;
        path.set(part, damaged);

        assertThat(Proofs.isIncluded(leaves.get(index), index, path, checkpoint(leaves))).isFalse();
      }
    }
  }

  @Test
  void every_tree_is_proved_to_go_on_from_every_earlier_one() {
    for (int size = 0; size < SIZES; size++) {
      List<byte[]> leaves = leaves(size);
      for (int first = 0; first <= size; first++) {
        List<byte[]> proof = Proofs.consistency(leaves, first);
        Checkpoint earlier = checkpoint(leaves.subList(0, first));

        assertThat(Proofs.isConsistent(earlier, checkpoint(leaves), proof)).isTrue();
        for (int other = 1; other <= size; other++) {
          Checkpoint wrong = new Checkpoint("log", other, earlier.root(), List.of());
          assertThat(Proofs.isConsistent(wrong, checkpoint(leaves), proof))
              .isEqualTo(other == first);
        }
      }
    }
  }

  @Test
  void a_tree_whose_past_was_changed_goes_on_from_none() {
    List<byte[]> leaves = leaves(30);
    List<byte[]> forged = new ArrayList<>(leaves);
    forged.set(3, Tree.leaf(new byte[] {99}));
    for (int first = 4; first < leaves.size(); first++) {
      Checkpoint earlier = checkpoint(leaves.subList(0, first));

      assertThat(
              Proofs.isConsistent(earlier, checkpoint(forged), Proofs.consistency(forged, first)))
          .isFalse();
    }
  }
}
