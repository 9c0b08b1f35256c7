package org.amana.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.Answers;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.EntryId;
import org.amana.platform.custody.Tab;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** The log on pages: for auditors alone, and never without a trace; and who opened a file. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class OversightTest {

  private static final String BEGUN = ">cases.begun<";
  private static final String WORDS =
      "Somebody waits for her before the shelter and nobody answers.";

  @Autowired private ATeam team;
  @Autowired private Insiders insiders;
  @Autowired private FreshDatabase.Owner owner;
  @Autowired private Messages messages;
  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private FindByIndexNameSessionRepository<?> sessions;

  private Person auditor;
  private Person lead;
  private UUID id;

  @BeforeEach
  void a_case_is_there() throws Exception {
    RequestContextHolder.resetRequestAttributes();
    team.begin();
    auditor = team.add("auditor", Role.AUDITOR);
    lead = team.add("lead", Role.CASE_WORKER);
    id = team.begin(lead, "Quintessa", "Needs insulin.");
  }

  private Tab auditor() {
    return team.at(auditor);
  }

  private List<String> actionsOf(Person person) {
    return owner
        .sql("select action from audit.entry where actor = :person order by number")
        .param("person", person.id().toString())
        .query(String.class)
        .list();
  }

  private long times(String action) {
    return actionsOf(auditor).stream().filter(action::equals).count();
  }

  @Test
  void nobody_but_an_auditor_reads_the_log() throws Exception {
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.AUDITOR))) {
      Person person = team.add(role.code(), role);
      Tab other = team.at(person);

      for (String page :
          List.of("/en/oversight", "/en/log", "/en/log.csv", "/en/searches/review")) {
        assertThat(other.open(page).getStatus()).as("%s %s", role, page).isEqualTo(403);
      }
      assertThat(other.fill("/en/log/" + UUID.randomUUID() + "/words").getStatus()).isEqualTo(403);
      assertThat(actionsOf(person)).noneMatch(action -> action.startsWith("oversight."));
    }
  }

  @Test
  void who_reads_the_log_is_in_the_log_once_for_each_time() throws Exception {
    assertThat(auditor().open("/en/log").getStatus()).isEqualTo(200);
    assertThat(auditor().open("/en/log?kind=case").getStatus()).isEqualTo(200);
    assertThat(auditor().open("/en/log.csv").getStatus()).isEqualTo(200);
    assertThat(auditor().open("/en/oversight").getStatus()).isEqualTo(200);
    assertThat(auditor().open("/en/searches/review").getStatus()).isEqualTo(200);

    assertThat(times("oversight.log-read")).isEqualTo(2);
    assertThat(times("oversight.log-taken")).isEqualTo(1);
    assertThat(times("oversight.signals-read")).isEqualTo(1);
    assertThat(times("oversight.searches-read")).isEqualTo(1);
  }

  @Test
  void what_cannot_be_written_down_is_not_read() throws Exception {
    owner.sql("alter table audit.entry add constraint full_up check (false) not valid").update();
    try {
      MockHttpServletResponse answer = auditor().open("/en/log");

      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getContentAsString()).doesNotContain(BEGUN);
    } finally {
      owner.sql("alter table audit.entry drop constraint full_up").update();
    }
  }

  @Test
  void entries_are_told_in_words_and_found_by_person_kind_and_day() throws Exception {
    String cases = auditor().text("/en/log?kind=case");
    String theirs = auditor().text("/en/log?person=lead@example.org&kind=case");
    String nobodys = auditor().text("/en/log?person=auditor@example.org&kind=case");

    assertThat(cases).contains("Began a case", BEGUN, "Care", id.toString());
    assertThat(theirs).contains(BEGUN);
    assertThat(nobodys).doesNotContain(BEGUN);
    assertThat(auditor().text("/en/log?kind=case&until=2020-01-01")).doesNotContain(BEGUN);
    assertThat(auditor().text("/ar/log?kind=case")).contains("بدأ حالة");
  }

  @Test
  void a_day_that_is_none_and_a_person_who_is_nobody_are_named() throws Exception {
    MockHttpServletResponse answer =
        auditor().open("/en/log?from=2026-13-01&person=nobody@example.org");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Write the day as year, month and day", "Nobody who is active signs in");
    assertThat(times("oversight.log-read")).isZero();
  }

  @Test
  void a_long_log_comes_in_pages_and_goes_into_a_file_whole() throws Exception {
    for (int i = 0; i < 60; i++) {
      team.at(lead).open("/en/cases/" + id);
    }

    String first = auditor().text("/en/log?subject=case/" + id);
    String address = first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1");
    String second = auditor().text(address.replace("&amp;", "&"));
    String file = auditor().text("/en/log.csv?subject=case/" + id);

    // The first line of the first page is that the auditor reads about this case.
    assertThat(first).contains(">oversight.log-read<");
    assertThat(first.split(">cases\\.opened<", -1)).hasSize(50);
    assertThat(second.split(">cases\\.opened<", -1)).hasSize(12);
    assertThat(second).contains(BEGUN).doesNotContain("rel=\"next\"");
    assertThat(file.lines().filter(line -> line.contains("cases.opened"))).hasSize(60);
  }

  private EntryId entryWithWords() {
    Entry entry = Entry.of(new Actor.House("test"), "cases.opened", 1).saying(WORDS);
    return Objects.requireNonNull(transaction.execute(_ -> audit.record(entry)));
  }

  @Test
  void words_open_with_a_fresh_proof_and_their_opening_is_written_down() throws Exception {
    EntryId entry = entryWithWords();

    insiders.age(sessions, auditor.id(), Duration.ofMinutes(6));
    assertThat(auditor().fill("/en/log/" + entry + "/words").getContentAsString())
        .doesNotContain(WORDS);
    assertThat(times("oversight.words-opened")).isZero();

    auditor().fill("/en/confirm/code", "code", insiders.code(auditor.id()));
    assertThat(auditor().fill("/en/log/" + entry + "/words").getContentAsString()).contains(WORDS);
    assertThat(times("oversight.words-opened")).isEqualTo(1);
  }

  @Test
  @Answers("Who opened this file?")
  void whoever_leads_sees_who_opened_the_case_and_hands_it_on_without_names() throws Exception {
    Person colleague = team.addElsewhere("colleague", Role.CASE_WORKER);
    owner
        .sql("update access.person set name = 'Zenobia' where id = :id")
        .param("id", colleague.id().value())
        .update();
    team.at(colleague).open("/en/cases/" + id);
    team.breakGlass(colleague, team.reference(id), false);
    team.at(colleague).open("/en/cases/" + id);

    String page = team.at(lead).text("/en/cases/" + id + "/log");
    String handed = team.at(lead).text("/en/cases/" + id + "/log?handed=");

    assertThat(page)
        .contains(
            "Zenobia", "An office", "Case worker", "Broke the glass", "Refused", "Protection");
    assertThat(handed)
        .contains("An office", "Case worker", "Broke the glass")
        .doesNotContain("Zenobia");
    assertThat(actionsOf(lead)).endsWith("oversight.looks-read", "oversight.looks-read");
  }

  @Test
  void who_opened_a_case_is_not_for_its_other_members_and_not_for_strangers() throws Exception {
    Person member = team.add("member", Role.CASE_WORKER);
    Person stranger = team.addElsewhere("stranger", Role.CASE_WORKER);
    team.at(lead)
        .fill(
            "/en/cases/" + id + "/team/admit",
            "signInName",
            member.signInName(),
            "purpose",
            "care");

    assertThat(team.at(member).open("/en/cases/" + id + "/log").getStatus()).isEqualTo(403);
    assertThat(team.at(stranger).open("/en/cases/" + id + "/log").getStatus()).isEqualTo(404);
  }

  @Test
  void whatever_people_did_has_words_in_every_language() throws Exception {
    Person colleague = team.addElsewhere("colleague", Role.CASE_WORKER);
    team.breakGlass(colleague, team.reference(id), false);
    UUID emergency = team.emergency();
    team.at(lead).fill("/en/emergencies/" + emergency + "/review", "finding", "justified");
    team.at(lead).open("/en/cases/" + id + "/team");
    team.at(lead).fill("/en/sign-out");
    auditor().open("/en/oversight");

    List<String> actions =
        Stream.of(lead, colleague, auditor).flatMap(who -> actionsOf(who).stream()).toList();

    assertThat(Set.copyOf(actions)).hasSizeGreaterThan(8);
    for (Language language : Language.values()) {
      assertThat(messages.keys(language))
          .containsAll(
              actions.stream()
                  .filter(action -> !action.startsWith("needtoknow.refused"))
                  .map(action -> Telling.ACTION + action)
                  .toList());
    }
  }
}
