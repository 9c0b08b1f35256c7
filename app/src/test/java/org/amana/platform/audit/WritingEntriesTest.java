package org.amana.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry is written with what it tells of, or neither is; and then it stays. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"spring.main.lazy-initialization=true", "amana.audit.seal-here=false"})
@Import(FreshDatabase.class)
class WritingEntriesTest {

  private static final UUID CASE = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
  private static final Entry OPENED =
      Entry.of(new Actor.House("command"), "cases.opened", 3).about(new Subject("case", CASE));

  private static final TypeReference<TreeMap<String, Object>> SORTED = new TypeReference<>() {};

  private final Audit audit;
  private final JdbcClient database;
  private final Sealer sealer;
  private final Verification verification;
  private final AuditLog log;
  private final FreshDatabase.Owner owner;
  private final TransactionTemplate transaction;
  private final TransactionTemplate reading;

  @Autowired
  WritingEntriesTest(
      Audit audit,
      JdbcClient database,
      FreshDatabase.Owner owner,
      Sealer sealer,
      Verification verification,
      AuditLog log,
      PlatformTransactionManager transactions) {
    this.owner = owner;
    this.sealer = sealer;
    this.verification = verification;
    this.log = log;
    this.audit = audit;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  private EntryId written(Entry entry) {
    return transaction.execute(_ -> audit.record(entry));
  }

  private String line(EntryId id) {
    return database
        .sql("select line from audit.entry where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private String codeOf(Runnable asked) {
    return catchThrowableOfType(ProblemException.class, asked::run).problem().code();
  }

  @Test
  void an_entry_is_canonical_json_whatever_stands_in_it() {
    Actor.Person person =
        new Actor.Person(
            UUID.randomUUID(),
            Set.of("reader", "administrator"),
            UUID.randomUUID(),
            Optional.of("ab".repeat(32)));
    Subject row = new Subject("cases.note", UUID.randomUUID());
    Entry full =
        Entry.of(person, "cases.changed", 3)
            .about(new Subject("case", CASE))
            .forPurpose("protection")
            .wrote(new Written(row, 7, Optional.of("cd".repeat(32))))
            .refused();

    String line = line(written(full));

    JsonMapper json = JsonMapper.builder().build();
    assertThat(json.writeValueAsString(json.readValue(line, SORTED))).isEqualTo(line);
    assertThat(line)
        .contains("\"roles\":\"administrator reader\"", "\"outcome\":\"refused\"", "\"tier\":3");
  }

  @Test
  void the_columns_say_what_the_line_says() {
    EntryId id = written(OPENED.forPurpose("care"));

    assertThat(
            database
                .sql(
                    """
                    select actor || ' ' || action || ' ' || subject || ' ' || purpose
                    from audit.entry where id = :id
                    """)
                .param("id", id.value())
                .query(String.class)
                .single())
        .isEqualTo("house cases.opened case/" + CASE + " care");
  }

  @Test
  void an_entry_goes_with_the_transaction_that_it_was_written_in() {
    EntryId undone =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return audit.record(OPENED);
            });

    assertThat(
            database
                .sql("select count(*) from audit.entry where id = :id")
                .param("id", undone.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void without_a_transaction_nothing_is_written() {
    assertThat(codeOf(() -> audit.record(OPENED))).isEqualTo("audit.unavailable");
  }

  @Test
  void where_nothing_can_be_written_the_log_is_unavailable() {
    assertThat(codeOf(() -> reading.execute(_ -> audit.record(OPENED))))
        .isEqualTo("audit.unavailable");
  }

  @Test
  void not_even_the_owner_changes_or_takes_back_an_entry() {
    written(OPENED);

    for (String table : List.of("entry", "leaf", "checkpoint", "log")) {
      for (String attempt : List.of("delete from audit.", "truncate audit.")) {
        assertThatThrownBy(() -> owner.sql(attempt + table + cascade(attempt)).update())
            .as(attempt + table)
            .hasStackTraceContaining("the log only grows");
        assertThatThrownBy(() -> database.sql(attempt + table).update())
            .as(attempt + table)
            .hasStackTraceContaining("permission denied");
      }
    }
    assertThatThrownBy(() -> owner.sql("update audit.entry set line = line").update())
        .hasStackTraceContaining("the log only grows");
    assertThatThrownBy(() -> database.sql("update audit.entry set line = line").update())
        .hasStackTraceContaining("permission denied");
  }

  private static String cascade(String attempt) {
    return attempt.startsWith("truncate") ? " cascade" : "";
  }

  @Test
  void what_was_answered_is_on_the_disk_even_where_the_server_does_not_care() {
    assertThat(
            transaction.<String>execute(
                _ -> {
                  database.sql("set local synchronous_commit = off").update();
                  audit.record(OPENED);
                  return database.sql("show synchronous_commit").query(String.class).single();
                }))
        .isEqualTo("on");
  }

  @Test
  void the_login_of_the_application_may_seal_and_verify() {
    written(OPENED);
    assertThat(sealer.sealAll()).isPositive();

    assertThat(
            verification
                .verify(new Verification.Question(List.of(), List.of(), true, false))
                .entries())
        .isPositive();
  }

  @Test
  void the_list_is_read_in_pages_and_by_what_is_asked() {
    Subject asked = new Subject("case", UUID.randomUUID());
    UUID reader = UUID.randomUUID();
    Actor.Person person =
        new Actor.Person(reader, Set.of("reader"), UUID.randomUUID(), Optional.empty());
    EntryId first = written(Entry.of(person, "cases.opened", 2).about(asked).forPurpose("care"));
    EntryId second = written(OPENED.about(asked).refused());
    written(OPENED);

    Logged.Page page = log.list(LogFilter.about(asked), Optional.empty(), 1);
    Logged.Page next = log.list(LogFilter.about(asked), page.next(), 1);

    assertThat(page.entries()).extracting(Logged::id).containsExactly(second);
    assertThat(page.entries().getFirst().entry()).isEqualTo(OPENED.about(asked).refused());
    assertThat(next.entries()).extracting(Logged::id).containsExactly(first);
    assertThat(next.next()).isEmpty();
    LogFilter all = LogFilter.everything();
    LogFilter theirs =
        new LogFilter(
            Optional.of(next.entries().getFirst().time()),
            Optional.of(next.entries().getFirst().time().plusSeconds(60)),
            Optional.of(reader),
            Optional.of("cases.opened"),
            all.subject(),
            Optional.of("case"),
            Optional.of("care"));
    assertThat(log.list(theirs, Optional.empty(), 10).entries()).isEqualTo(next.entries());
    assertThat(log.find(first).map(Logged::entry)).contains(next.entries().getFirst().entry());
  }

  @Test
  void words_of_people_are_no_codes() {
    assertThatThrownBy(() -> Entry.of(new Actor.House("command"), "opened for \"Amal\"", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("Amal");
  }
}
