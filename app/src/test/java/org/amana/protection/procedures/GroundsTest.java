package org.amana.protection.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.amana.Serves;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What somebody is discriminated for is kept while they agree, planned for, and counted without
 * them.
 */
@SuppressWarnings("NullAway.Init")
class GroundsTest extends OneCase {

  private static final String NEED = "A quiet room for prayer, which Quintessa must not see.";

  @Autowired private JdbcClient application;

  private MockHttpServletResponse record(UUID thread) throws Exception {
    return begin(
        thread,
        "discrimination",
        "recorded",
        "agreed",
        "spoken",
        "grounds",
        "religion",
        "grounds",
        "sex",
        "need",
        NEED);
  }

  private UUID recorded() throws Exception {
    UUID thread = UUID.randomUUID();
    must(record(thread));
    return thread;
  }

  private void withdraw(Person who, UUID consent, String move) throws Exception {
    must(
        team.at(who)
            .fill(
                "/en/cases/" + id + "/consent/" + consent + "/" + move,
                "after",
                "1",
                "on",
                today().toString(),
                "words",
                "She said so."));
  }

  private List<String> tallied(String line) {
    return owner
        .sql(
            """
            select cell || ' ' || people from chronicle.tally
            where line = :line and people > 0 order by cell
            """)
        .param("line", line)
        .query(String.class)
        .list();
  }

  private static void mustAskConsent(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("The person has to agree first");
  }

  @Test
  @Serves("R68-PP19")
  void grounds_are_kept_by_consent_alone_planned_for_and_gone_when_it_is_withdrawn()
      throws Exception {
    mustAskConsent(record(UUID.randomUUID()));
    UUID consent = agreedToGrounds();
    UUID thread = recorded();
    UUID plan = begun("support-plan", "drafted", "goals", "To sleep.", "recovery", "social");

    assertThat(told(thread)).contains("Religion", "Sex", NEED);
    assertThat(told(plan)).contains("To be planned for", "What follows for the help", NEED);
    assertThat(team.at(lead).text(page() + "/" + plan + "/changed"))
        .contains("To be planned for", NEED, "How help is fitted to that");
    assertThat(tallied("grounds")).containsExactly("religion 1", "sex 1");

    withdraw(lead, consent, "withdrawn");

    assertThat(told(thread)).contains("Consent taken back").doesNotContain("Religion", NEED);
    assertThat(told(plan)).doesNotContain("To be planned for", NEED);
    assertThat(tallied("grounds")).isEmpty();
    assertThat(steps()).contains("discrimination.taken-back");
    mustAskConsent(record(UUID.randomUUID()));
  }

  @ParameterizedTest
  @CsvSource({
    "given,needs,care",
    "given,grounds,prosecution",
    "refused,grounds,care",
    "proposed-duty,grounds,care"
  })
  void no_other_paper_covers_it(String move, String groups, String purpose) throws Exception {
    must(
        agree(
            move,
            UUID.randomUUID(),
            lead.organisation().name(),
            "groups",
            groups,
            "purpose",
            purpose));
    must(agree("given", UUID.randomUUID(), "Somebody else", "groups", "grounds"));

    mustAskConsent(record(UUID.randomUUID()));
    assertThat(steps()).isEmpty();
  }

  @Test
  void what_is_withdrawn_is_erased_where_it_lies_by_whoever_works_on_the_case() throws Exception {
    Person other = team.add("other", Role.CASE_WORKER);
    must(
        team.at(lead)
            .fill(
                "/en/cases/" + id + "/team/admit",
                "signInName",
                other.signInName(),
                "purpose",
                "care"));
    UUID consent = agreedToGrounds();
    UUID thread = recorded();
    byte[] before = words(thread);
    long logged = takenBack();

    withdraw(other, consent, "withdrawn");

    assertThat(words(thread)).isNotEqualTo(before);
    assertThat(takenBack() - logged).isEqualTo(2);
    assertThat(told(thread)).contains("Recorded with consent").doesNotContain("Religion", NEED);
    must(team.at(lead).fill("/en/cases/" + id + "/team/remove", "person", other.id().toString()));
    assertThat(told(thread)).contains("Recorded with consent").doesNotContain("Religion", NEED);
  }

  private long takenBack() {
    return owner
        .sql("select count(*) from audit.entry where action = 'chronicle.words-taken-back'")
        .query(Long.class)
        .single();
  }

  private byte[] words(UUID thread) {
    return owner
        .sql(
            """
            select w.sealed from chronicle.words w join chronicle.step s on s.id = w.step
            where s.thread = :thread and s.number = 1
            """)
        .param("thread", thread)
        .query(byte[].class)
        .single();
  }

  @Test
  void a_consent_that_is_ended_takes_it_along_and_another_one_does_not() throws Exception {
    UUID consent = agreedToGrounds();
    UUID thread = recorded();
    UUID other = UUID.randomUUID();
    must(agree("given", other, "Somebody else", "groups", "grounds"));

    withdraw(lead, other, "ended");
    assertThat(told(thread)).contains("Religion");
    withdraw(lead, consent, "ended");
    assertThat(told(thread)).doesNotContain("Religion", NEED);
  }

  @Test
  void it_is_taken_back_by_hand_as_well_and_goes_on_once_at_a_time() throws Exception {
    var _ = agreedToGrounds();
    UUID thread = recorded();
    MockHttpServletResponse twice = record(UUID.randomUUID());
    assertThat(twice.getStatus()).isEqualTo(422);
    assertThat(twice.getContentAsString()).contains("Go on with that one");

    goOn(thread, 1, "changed", "agreed", "spoken", "grounds", "disability", "need", "A ramp.");
    assertThat(tallied("grounds")).containsExactly("disability 1");
    goOn(thread, 2, "taken-back");

    assertThat(told(thread)).doesNotContain("Religion", "Disability", "A ramp.", NEED);
    assertThat(tallied("grounds")).isEmpty();
    must(record(UUID.randomUUID()));
  }

  @Test
  void a_document_is_counted_from_the_day_that_it_is_missed_to_the_day_that_they_hold_it()
      throws Exception {
    UUID thread = begun("documents", "missing", "document", "birth", "missing", "never");
    var _ = begun("documents", "missing", "document", "passport", "missing", "kept");
    goOn(thread, 1, "requested", "authority", "Registry");
    assertThat(tallied("missing-document")).containsExactly("birth 1", "passport 1");
    goOn(thread, 2, "issued");

    assertThat(tallied("missing-document")).containsExactly("passport 1");
    assertThat(tallied("missing-reason")).containsExactly("kept 1");
  }

  @Test
  void whoever_is_erased_is_counted_no_more() throws Exception {
    var _ = agreedToGrounds();
    var _ = recorded();
    var _ = begun("documents", "missing", "document", "passport", "missing", "kept");

    must(team.at(lead).fill("/en/cases/" + id + "/erase"));

    assertThat(tallied("grounds")).isEmpty();
    assertThat(tallied("missing-document")).isEmpty();
  }

  @Test
  void no_row_joins_a_case_and_a_ground_and_no_version_of_a_row_does() throws Exception {
    var _ = agreedToGrounds();
    var _ = recorded();

    assertThat(
            owner
                .sql(
                    """
                    select string_agg(column_name, ' ' order by ordinal_position)
                    from information_schema.columns
                    where table_schema = 'chronicle' and table_name = 'tally'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("organisation line cell people");
    // The transaction that wrote the step wrote every cell of the line.
    assertThat(
            owner
                .sql(
                    """
                    select count(distinct t.xmin::text) || ' of ' || count(*) from chronicle.tally t
                    where t.line = 'grounds'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("1 of 8");
    assertThat(
            owner
                .sql(
                    """
                    select coalesce(string_agg(row_to_json(e)::text, ' '), '')
                      || (select string_agg(row_to_json(s)::text, ' ') from chronicle.step s)
                    from audit.entry e
                    """)
                .query(String.class)
                .single())
        .doesNotContain("religion");
    assertThat(
            catchThrowableOfType(
                DataAccessException.class,
                () -> application.sql("select * from chronicle.tally").query().listOfRows()))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("42501");
  }

  @Test
  void nobody_else_changes_what_was_written() throws Exception {
    var _ = agreedToGrounds();
    UUID thread = recorded();

    assertThat(application.sql("update chronicle.words set sealed = ''::bytea where true").update())
        .isZero();
    assertThat(told(thread)).contains(NEED);
  }
}
