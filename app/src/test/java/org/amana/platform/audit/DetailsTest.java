package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of an entry can be read by who may, proved against the log, and erased. */
class DetailsTest {

  private static final String REASON = "court order 17, shown by Amal";
  private static final Actor OFFICER = new Actor.House("test");

  @TempDir private Path home;
  private HikariDataSource source;
  private AuditFixture log;

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    log = AuditFixture.on(source, home);
    log.vault.open();
  }

  @AfterEach
  void close() {
    source.close();
  }

  private EntryId written() {
    EntryId id = log.write(Entry.of(OFFICER, "cases.broken-open", 3).saying(REASON));
    log.sealer.sealAll();
    return id;
  }

  private String everythingKept() {
    return log.database
        .sql(
            """
            select string_agg(line, ' ') || string_agg(encode(coalesce(ciphertext, ''), 'escape'), ' ')
            from audit.entry left join audit.detail on detail.entry = entry.id
            """)
        .query(String.class)
        .single();
  }

  @Test
  void words_are_kept_and_nobody_with_the_database_reads_them() {
    EntryId id = written();

    assertThat(log.log.details(id)).contains(REASON);
    assertThat(log.log.find(id).map(Logged::hasDetails)).contains(true);
    assertThat(everythingKept())
        .doesNotContain("Amal")
        .doesNotContain(HexFormat.of().formatHex(REASON.getBytes(StandardCharsets.UTF_8)));
    assertThat(log.verify().details()).contains(1L);
  }

  @Test
  void words_that_were_exchanged_are_found() {
    written();
    EntryId second = log.write(Entry.of(OFFICER, "cases.broken-open", 3).saying("another"));
    log.sealer.sealAll();
    log.tamper(
        "delete from audit.detail where entry = '" + second + "'",
        "insert into audit.detail select '" + second + "', ciphertext from audit.detail");

    assertThat(AuditFixture.problemOf(log::verify)).isEqualTo(new Fault.DetailsChanged(1));
  }

  @Test
  void words_that_vanished_are_missed() {
    written();
    log.tamper("delete from audit.detail");

    assertThat(AuditFixture.problemOf(log::verify)).isEqualTo(new Fault.DetailsChanged(0));
  }

  @Test
  void words_that_were_erased_are_gone_and_the_log_is_still_whole() {
    EntryId id = written();
    log.transaction.executeWithoutResult(_ -> log.audit.eraseDetails(OFFICER, id));
    log.sealer.sealAll();

    assertThat(log.log.details(id)).isEmpty();
    assertThat(log.verify()).isEqualTo(new Verification.Answer(2, 2, 0, Optional.of(0L)));
    Subject entry = new Subject("audit.entry", id.value());
    assertThat(log.log.list(LogFilter.about(entry), Optional.empty(), 10).entries())
        .extracting(logged -> logged.entry().action())
        .containsExactly("audit.erased");
  }

  @Test
  void without_the_keys_words_are_neither_taken_nor_shown() {
    EntryId id = written();
    AuditFixture sealed = AuditFixture.on(source, home);

    assertThat(AuditFixture.problemOf(() -> sealed.log.details(id)).code())
        .isEqualTo("vault.sealed");
    assertThat(
            AuditFixture.problemOf(
                    () -> sealed.write(Entry.of(OFFICER, "cases.opened", 3).saying(REASON)))
                .code())
        .isEqualTo("vault.sealed");
    assertThat(sealed.verify()).isEqualTo(AuditFixture.whole(1, 1, 0));
  }

  @Test
  void a_log_of_the_machine_never_holds_them() {
    Entry entry = Entry.of(OFFICER, "cases.opened", 3).saying(REASON);

    assertThat(entry.toString()).doesNotContain("Amal");
    assertThatThrownBy(() -> entry.saying("x".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
