package org.amana.platform.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of entries, which only grows. */
@Component
class EntrySql {

  private final JdbcClient database;

  EntrySql(JdbcClient database) {
    this.database = database;
  }

  void add(String line) {
    database.sql("insert into audit.entry (line) values (:line)").param("line", line).update();
  }
}
