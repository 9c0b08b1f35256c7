package org.amana.platform.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amana.platform.node.Home;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault on a database, as its owner, for tests of rooms above without the rest of the house. */
public final class AVault {

  private static final int LITTLE_MEMORY_KIB = 64;

  private final Seal seal;
  private final DataSource source;

  public AVault(DataSource source, Path home) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/platform/vault")
        .schemas("vault")
        .defaultSchema("vault")
        .load()
        .migrate();
    this.source = source;
    SecureRandom random = new SecureRandom();
    this.seal =
        new Seal(
            new RootSql(JdbcClient.create(source)),
            new Stretching(new Turns(), random, LITTLE_MEMORY_KIB),
            new Pepper(new Home(home), random),
            random,
            Clock.systemUTC(),
            new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  public Vault vault() {
    return new Vault(seal);
  }

  /** Sets it up, which leaves it open. */
  public void open() {
    List<Share> shares = seal.setUp(SetUpVault.PASSPHRASE, 2, 3);
    if (shares.size() != 3) {
      throw new AssertionError("no shares");
    }
  }

  Seal seal() {
    return seal;
  }

  /** Changes the keys of this one column. */
  Rotation rotation(Clock clock, ProtectedColumn column) {
    return new Rotation(
        seal,
        new RotationSql(JdbcClient.create(source)),
        new ObjectProvider<>() {
          @Override
          public Stream<ProtectedColumn> stream() {
            return Stream.of(column);
          }
        },
        clock,
        new TransactionTemplate(new JdbcTransactionManager(source)));
  }
}
