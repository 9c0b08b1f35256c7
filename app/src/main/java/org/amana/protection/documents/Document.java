package org.amana.protection.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.Subject;
import org.amana.platform.audit.Written;
import org.amana.platform.vault.Place;

/**
 * A document as far as it is of the work: that there is one, and how much it takes.
 *
 * @param on its day
 * @param size bytes of all that is kept of it
 * @param version counts how often its cover was put under a new key, from 1
 */
record Document(UUID id, LocalDate on, PersonId by, Instant madeAt, long size, long version) {

  /** Its cover, as the log calls the row. */
  static final String ROW = "documents.cover";

  Place cover() {
    return new Place(ROW, "sealed", id);
  }

  /**
   * As the log has it: with a digest of the cover together with what stands open. {@link
   * DocumentSql#tellEach} says the same in the words of the database. The pieces need none: nothing
   * but what was put there opens with the key in the cover.
   */
  Written written(byte[] cover) {
    byte[] open =
        String.join(" ", on.toString(), by.toString(), Long.toString(size))
            .getBytes(StandardCharsets.UTF_8);
    byte[] both = ByteBuffer.allocate(cover.length + open.length).put(cover).put(open).array();
    return new Written(new Subject(ROW, id), version, Optional.of(Written.digest(both)));
  }

  Written gone() {
    return new Written(new Subject(ROW, id), version + 1, Optional.empty());
  }

  Document nextVersion() {
    return new Document(id, on, by, madeAt, size, version + 1);
  }
}
