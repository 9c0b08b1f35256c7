package org.amana.platform.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that seals until somebody kills it. */
final class KilledSealer {

  private KilledSealer() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(told.readLine());
    config.setUsername(told.readLine());
    config.setPassword(told.readLine());
    try (HikariDataSource database = new HikariDataSource(config)) {
      AuditFixture log = AuditFixture.on(database, Path.of(arguments[0]));
      System.out.println("sealing");
      log.sealer.sealAll();
    }
  }
}
