package org.amana.platform.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that changes keys until somebody kills it. */
final class KilledRotation {

  private KilledRotation() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(told.readLine());
    config.setUsername(told.readLine());
    config.setPassword(told.readLine());
    config.setMaximumPoolSize(3);
    try (HikariDataSource database = new HikariDataSource(config)) {
      AVault vault = new AVault(database, Path.of(arguments[0]));
      vault.seal().unseal(SetUpVault.PASSPHRASE);
      System.out.println("changing");
      vault.rotation(Clock.systemUTC(), ManyValues.COLUMN).goOn();
      System.out.println("changed");
    }
  }
}
