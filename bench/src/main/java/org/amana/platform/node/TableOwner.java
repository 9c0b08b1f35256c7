package org.amana.platform.node;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The login that owns the tables, for filling them faster than pages can and for asking them bare.
 */
public final class TableOwner {

  private TableOwner() {}

  public static JdbcClient of(Node node) {
    return JdbcClient.create(node.room(Database.class).forMigrations());
  }
}
