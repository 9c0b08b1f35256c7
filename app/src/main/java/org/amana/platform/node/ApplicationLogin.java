package org.amana.platform.node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.amana.platform.node.Database.Login;

/**
 * The application's login on the embedded server. An operator makes it on a server of their own.
 */
final class ApplicationLogin {

  static final String USER = "amana_node";

  private ApplicationLogin() {}

  /** Its password follows from the owner's, and tells nothing of it. */
  static Login beside(Login owner) {
    try {
      byte[] secret = (USER + ":" + owner.password()).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret);
      return new Login(USER, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Makes the role of the application and its login where they are missing. */
  static void makeReady(Database database) throws SQLException {
    try (Connection connection = database.forMigrations().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s nologin;
            end if;
            if not exists (select from pg_roles where rolname = '%2$s') then
              create role %2$s login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
                password '%3$s' in role %1$s;
            end if;
          end $$
          """
              .formatted(Database.APPLICATION_ROLE, USER, database.application().password()));
    }
  }
}
