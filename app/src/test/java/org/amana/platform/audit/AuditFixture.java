package org.amana.platform.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amana.platform.node.Home;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.AVault;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room of the log on a database, as its owner, without the rest of the house. */
final class AuditFixture {

  private static final Entry OPENED =
      Entry.of(new Actor.House("test"), "cases.opened", 3)
          .about(new Subject("case", new UUID(1, 1)));

  final JdbcClient database;
  final AVault vault;
  final AuditLog log;
  final Sealer sealer;
  final SealingHere sealing;
  final Audit audit;
  final Witnesses witnesses;
  final Verification verification;
  final LogExport export;
  final TransactionTemplate transaction;

  /** SealingHere is done when the test says so, and not when an entry has waited for too long. */
  AuditFixture(DataSource source, Path home, String witnessNames, LiveRows... rows) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/platform/audit")
        .schemas("audit")
        .defaultSchema("audit")
        .load()
        .migrate();
    database = JdbcClient.create(source);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    transaction = new TransactionTemplate(transactions);
    SealSql seals = new SealSql(database);
    vault = new AVault(source, home);
    Details details = new Details(new DetailSql(database), vault.vault(), new SecureRandom());
    EntrySql entries = new EntrySql(database);
    ExportSql lines = new ExportSql(new JdbcTemplate(source));
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    sealer = new Sealer(seals, transactions, new Home(home), "", random, clock);
    sealing = new SealingHere(sealer, false);
    audit =
        new Audit(
            entries, new Pulse(seals, sealing), sealing, details, new Ids(clock, random), clock);
    witnesses = new Witnesses(witnessNames, seals, new WitnessSql(database), clock);
    verification =
        new Verification(
            seals,
            lines,
            new CheckSql(database),
            sealer,
            witnesses,
            details,
            offered(rows),
            transactions,
            clock);
    log = new AuditLog(entries, details, seals);
    export = new LogExport(audit, lines, seals, entries, sealer, sealing, transactions);
  }

  private static ObjectProvider<LiveRows> offered(LiveRows... rows) {
    return new ObjectProvider<>() {
      @Override
      public Stream<LiveRows> stream() {
        return Arrays.stream(rows);
      }
    };
  }

  EntryId write() {
    return write(OPENED);
  }

  EntryId write(Entry entry) {
    return Objects.requireNonNull(transaction.execute(_ -> audit.record(entry)));
  }

  /** As if it had been done at that time. */
  void write(Entry entry, Instant at) {
    Clock then = Clock.fixed(at, ZoneOffset.UTC);
    SealSql seals = new SealSql(database);
    Audit past =
        new Audit(
            new EntrySql(database),
            new Pulse(seals, sealing),
            sealing,
            new Details(new DetailSql(database), vault.vault(), new SecureRandom()),
            new Ids(then, new SecureRandom()),
            then);
    transaction.executeWithoutResult(_ -> past.record(entry));
  }

  /** So many entries under a checkpoint of their own. */
  void seal(int entries) {
    for (int i = 0; i < entries; i++) {
      write();
    }
    sealer.sealAll();
  }

  /** As somebody does who has the database for himself. */
  void tamper(String... statements) {
    transaction.executeWithoutResult(
        _ -> {
          database.sql("set local session_replication_role = replica").update();
          for (String statement : statements) {
            database.sql(statement).update();
          }
        });
  }

  Verification.Answer verify() {
    return verify(false);
  }

  Verification.Answer verify(boolean isDeep, Path... keys) {
    return verification.verify(new Verification.Question(List.of(keys), List.of(), isDeep, false));
  }

  /** What is said of a log without details while the vault is sealed. */
  static Verification.Answer whole(long entries, long checkpoints, long held) {
    return new Verification.Answer(entries, checkpoints, held, Optional.empty());
  }

  static Problem problemOf(Runnable work) {
    try {
      work.run();
    } catch (ProblemException told) {
      return told.problem();
    }
    throw new AssertionError("no problem was told");
  }

  static AuditFixture on(HikariDataSource source, Path home) {
    return new AuditFixture(source, home, "");
  }
}
