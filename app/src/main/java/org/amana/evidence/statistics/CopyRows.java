package org.amana.evidence.statistics;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY in text form: one statement and no object for a row. Every
 * field is followed by {@link #endOfRow} or another field.
 */
final class CopyRows implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final CopyIn copy;
  private byte[] buffer = new byte[CHUNK * 2];
  private int used;
  private boolean isFirstField = true;

  CopyRows(Connection connection, String statement) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
  }

  /** Bytes that were escaped before, such as those of a code that stands in every row. */
  CopyRows field(byte[] escaped) {
    separate();
    append(escaped);
    return this;
  }

  CopyRows field(String text) {
    return field(escaped(text));
  }

  CopyRows field(long number) {
    separate();
    ensure(20);
    long rest = number;
    if (rest < 0) {
      append(Long.toString(rest).getBytes(StandardCharsets.US_ASCII));
      return this;
    }
    int length = 1;
    for (long tens = rest / 10; tens > 0; tens /= 10) {
      length++;
    }
    for (int at = used + length - 1; at >= used; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += length;
    return this;
  }

  CopyRows missing() {
    separate();
    append(new byte[] {'\\', 'N'});
    return this;
  }

  void endOfRow() throws SQLException {
    ensure(1);
    buffer[used++] = '\n';
    isFirstField = true;
    if (used >= CHUNK) {
      copy.writeToCopy(buffer, 0, used);
      used = 0;
    }
  }

  /** Sends the rest; without this nothing is stored. */
  long finish() throws SQLException {
    copy.writeToCopy(buffer, 0, used);
    return copy.endCopy();
  }

  /** The text form of COPY: tab, line ends and the backslash stand for themselves only escaped. */
  static byte[] escaped(String text) {
    StringBuilder result = new StringBuilder(text.length() + 8);
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      switch (one) {
        case '\\' -> result.append("\\\\");
        case '\t' -> result.append("\\t");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        default -> result.append(one);
      }
    }
    return result.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void separate() {
    if (!isFirstField) {
      ensure(1);
      buffer[used++] = '\t';
    }
    isFirstField = false;
  }

  private void append(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void ensure(int more) {
    if (used + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(used + more, buffer.length * 2));
    }
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
