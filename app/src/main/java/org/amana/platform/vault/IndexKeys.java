package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amana.platform.names.Tag;

/** What is computed for the blind index under the server's indexing key: HMAC-SHA-256. */
final class IndexKeys {

  /** Whose tag it is, and its hash in full. */
  record Owned(SubjectId subject, long hash) {}

  private static final int MARK_BYTES = 32;
  private static final int OWNED_BYTES = 3 * Long.BYTES;

  private final PrfSet prf;
  private final Aead sealing;

  IndexKeys(ServerKeys keys) {
    prf = Crypto.apart(keys::index);
    sealing = Crypto.aead(computed("sealing", new byte[0], Crypto.KEY_BYTES));
  }

  private byte[] computed(String use, byte[] of, int bytes) {
    byte[] head = (use + '|').getBytes(StandardCharsets.US_ASCII);
    byte[] input = ByteBuffer.allocate(head.length + of.length).put(head).put(of).array();
    return Crypto.apart(() -> prf.computePrimary(input, bytes));
  }

  long hash(Tag tag) {
    byte[] text = tag.text().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(computed("tag", text, Long.BYTES)).getLong();
  }

  /** In hexadecimal digits. */
  String mark(String use, String of) {
    byte[] text = of.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(computed("mark." + use, text, MARK_BYTES));
  }

  Set<Long> hashes(Set<Tag> tags) {
    Set<Long> hashes = new LinkedHashSet<>();
    tags.forEach(tag -> hashes.add(hash(tag)));
    return hashes;
  }

  /** The ids of the rows of a subject: without the key nobody tells that they belong together. */
  List<UUID> rowsOf(SubjectId subject, int count) {
    return IntStream.range(0, count).mapToObj(number -> rowId(subject, number)).toList();
  }

  private UUID rowId(SubjectId subject, int number) {
    ByteBuffer of = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    ByteBuffer id =
        ByteBuffer.wrap(computed("row", put(of, subject).putInt(number).array(), 2 * Long.BYTES));
    return new UUID(id.getLong(), id.getLong());
  }

  private static ByteBuffer put(ByteBuffer bytes, SubjectId subject) {
    return bytes
        .putLong(subject.value().getMostSignificantBits())
        .putLong(subject.value().getLeastSignificantBits());
  }

  TagSql.Row row(Owned owned, int number, Width width) {
    UUID id = rowId(owned.subject, number);
    byte[] plain = put(ByteBuffer.allocate(OWNED_BYTES), owned.subject).putLong(owned.hash).array();
    byte[] sealed = Crypto.make(() -> sealing.encrypt(plain, place(id).associatedData()));
    return new TagSql.Row(id, width.shortened(owned.hash), sealed);
  }

  Owned open(TagSql.Row row) {
    ByteBuffer plain =
        ByteBuffer.wrap(
            Crypto.open(() -> sealing.decrypt(row.sealed(), place(row.id()).associatedData())));
    UUID subject = new UUID(plain.getLong(), plain.getLong());
    return new Owned(new SubjectId(subject), plain.getLong());
  }

  private static Place place(UUID row) {
    return new Place("vault.tag", "sealed", row);
  }
}
