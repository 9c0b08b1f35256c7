package org.amana.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a ciphertext belongs. It is the associated data of the encryption, so that a value that was
 * moved to another row, column or table does not open.
 *
 * @param table with its schema, such as {@code cases.record}
 * @param row the id of the row
 */
public record Place(String table, String column, UUID row) {

  /** Changes when the form of what is encrypted changes. */
  private static final byte FORM = 1;

  /** No two places have the same bytes: each part is led by its length. */
  byte[] associatedData() {
    byte[] tableBytes = table.getBytes(StandardCharsets.UTF_8);
    byte[] columnBytes = column.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + 2 * Integer.BYTES + tableBytes.length + columnBytes.length + 16)
        .put(FORM)
        .putInt(tableBytes.length)
        .put(tableBytes)
        .putInt(columnBytes.length)
        .put(columnBytes)
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
