package org.amana.platform.vault;

import java.util.regex.Pattern;

/**
 * A column whose values {@link Vault#protect} made. Each room declares its own as beans, so that
 * {@link Rotation} finds them when the server's key is changed; what nobody declares would be lost
 * with the old key, which is why a test compares them with every column of bytes there is.
 *
 * @param table with its schema
 * @param id the column of the row's UUID, unique
 * @param column of type {@code bytea}, which the application may update
 */
public record ProtectedColumn(String table, String id, String column) {

  private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");
  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  public ProtectedColumn {
    // They become part of statements.
    if (!TABLE.matcher(table).matches()
        || !NAME.matcher(id).matches()
        || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException(table + " " + id + " " + column);
    }
  }
}
