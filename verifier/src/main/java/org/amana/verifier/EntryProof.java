package org.amana.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * That one entry stands in a log, without the others (c2sp.org/tlog-proof): the entry's index, the
 * path to the root, and the checkpoint that signs the root.
 */
public record EntryProof(long index, List<String> path, Note checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
  private static final String INDEX = "index ";

  public EntryProof {
    path = List.copyOf(path);
  }

  /**
   * Reads a proof as it was written.
   *
   * @throws Malformed when it is none
   */
  public static EntryProof parse(String text) throws Malformed {
    int end = text.indexOf("\n\n");
    if (!text.startsWith(HEAD) || end < HEAD.length()) {
      throw new Malformed("a proof begins with " + HEAD.strip());
    }
    List<String> lines = List.of(text.substring(HEAD.length(), end).split("\n", -1));
    if (!lines.getFirst().startsWith(INDEX) || lines.size() > Long.SIZE) {
      throw new Malformed("a proof has an index and a path");
    }
    long index = Checkpoint.number(lines.getFirst().substring(INDEX.length()));
    for (String hash : lines.subList(1, lines.size())) {
      if (Note.decoded(hash).length != Tree.HASH) {
        throw new Malformed("a path is made of hashes");
      }
    }
    return new EntryProof(
        index, lines.subList(1, lines.size()), Note.parse(text.substring(end + 2)));
  }

  /**
   * Whether the entry is the one that was sealed at this index.
   *
   * @throws Malformed when the note is no checkpoint
   */
  public boolean isOf(byte[] entry, List<VerifyingKey> trusted) throws Malformed {
    Checkpoint signed = Checkpoint.parse(checkpoint.text());
    List<byte[]> hashes = new ArrayList<>();
    path.forEach(hash -> hashes.add(Base64.getDecoder().decode(hash)));
    return Checkpoints.of(List.of(checkpoint)).forged(trusted).isEmpty()
        && Proofs.isIncluded(Tree.leaf(entry), index, hashes, signed);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEAD + INDEX + index + "\n");
    path.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
