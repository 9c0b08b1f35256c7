package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor reads the log, and the words of one entry, and finds that in the log again. */
@Journey
class ReadingTheLogWalkTest {

  private static final String WORDS = "The file was asked for at the well.";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Audit audit;
  @Autowired private SetUpVault node;
  @Autowired private TransactionTemplate transaction;
  @Autowired private FreshDatabase.Owner owner;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void nobody_is_here_yet() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
    node.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void an_auditor_reads_the_log_and_stands_in_it(Reader reader) {
    Subject file = new Subject("case", UUID.randomUUID());
    Entry entry = Entry.of(new Actor.House("test"), "cases.opened", 2).about(file).saying(WORDS);
    transaction.executeWithoutResult(_ -> audit.record(entry));
    try (Walk walk = Walk.withDevice(reader, port)) {
      comeIn(walk);
      walk.open("/oversight").inspect("oversight");
      walk.open("/log").inspect("log");
      walk.open("/log?subject=" + file);
      assertThat(walk.page().locator("main")).not().containsText(WORDS);
      walk.press("oversight.words.open");
      assertThat(walk.page().locator("main")).containsText(WORDS);
      walk.inspect("log-words");
      walk.open("/searches/review").inspect("searches-review");
      walk.open("/log");
      assertThat(walk.page().locator("main table"))
          .containsText(walk.words("oversight.action.oversight.words-opened"));
    }
  }

  private void comeIn(Walk walk) {
    Person person =
        accounts.add(
            new NewPerson("Samira", "samira@example.org", "An office", Set.of(Role.AUDITOR)));
    walk.arrive(accounts.issueLink(person.id()));
    walk.fill("access.field.new-password", Insiders.PASSWORD);
    walk.fill("access.field.again", Insiders.PASSWORD);
    walk.press("access.setup.send");
    walk.fill("access.field.passkey-name", "laptop");
    walk.press("access.factors.passkey.add");
    assertThat(walk.page().locator(".notice.good")).isVisible();
  }
}
