package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.SafeId;
import org.amana.platform.vault.Safes;
import org.amana.platform.vault.UnlockedKey;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself and the keys keep, whatever a page forgets. */
@SuppressWarnings("NullAway.Init")
class ReferralWallsTest extends TwoOffices {

  private static final String IDENTITY = "select referral from referrals.identity";

  @Autowired private Safes safes;
  @Autowired private PersonKeys keys;

  /** Work of the application's login for somebody; rolled back afterwards. */
  private interface Work<T> {
    T of(Statement statement) throws SQLException;
  }

  private <T> T as(Person person, Role role, UUID organisation, Work<T> work) throws SQLException {
    try (Connection connection = owner.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role amana_node");
      statement.execute(
          """
          select set_config('amana.person', '%s', true), set_config('amana.roles', '%s', true),
            set_config('amana.organisation', '%s', true), set_config('amana.unit', '', true),
            set_config('amana.purpose', '', true)
          """
              .formatted(person.id(), role.code(), organisation));
      try {
        return work.of(statement);
      } finally {
        connection.rollback();
      }
    }
  }

  private List<String> shown(Person person, Role role, UUID organisation, String sql)
      throws SQLException {
    return as(
        person,
        role,
        organisation,
        statement -> {
          List<String> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }

  @Test
  void the_database_shows_who_it_is_to_the_receiver_after_acceptance_alone() throws Exception {
    UUID id = sent();
    UUID home = officer.organisation().id();
    assertThat(shown(worker, Role.CASE_WORKER, SHELTER, IDENTITY)).isEmpty();
    assertThat(shown(officer, Role.FRONT_LINE, home, IDENTITY)).containsExactly(id.toString());
    assertThat(shown(worker, Role.CASE_WORKER, SHELTER, "select referral from referrals.facts"))
        .containsExactly(id.toString());

    must(take(worker, id, "accept"));

    assertThat(shown(worker, Role.CASE_WORKER, SHELTER, IDENTITY)).containsExactly(id.toString());
    assertThat(shown(worker, Role.READER, SHELTER, IDENTITY)).isEmpty();
  }

  @Test
  void the_database_knows_the_same_life_cycle_as_the_code() {
    for (State from : State.values()) {
      for (State to : State.values()) {
        boolean isAMove =
            List.of(Move.values()).stream()
                .anyMatch(
                    move ->
                        move.to() == to
                            && move.from(from, Set.of(Side.SENDER, Side.RECEIVER, Side.HOUSE))
                                .isPresent());
        assertThat(
                owner
                    .sql("select referrals.follows(:from, :to)")
                    .param("from", from.code())
                    .param("to", to.code())
                    .query(Boolean.class)
                    .single())
            .as("%s to %s", from, to)
            .isEqualTo(isAMove);
      }
    }
  }

  @Test
  void the_database_lets_nobody_accept_in_the_place_of_the_receiver() throws Exception {
    UUID id = sent();
    String accept =
        """
        update referrals.referral set state = 'accepted', version = version + 1, reply_by = now()
        where id = '%s'
        """
            .formatted(id);

    assertThatThrownBy(
            () ->
                as(
                    officer,
                    Role.FRONT_LINE,
                    officer.organisation().id(),
                    statement -> statement.executeUpdate(accept)))
        .hasMessageContaining("does not follow");
    int accepted = as(worker, Role.CASE_WORKER, SHELTER, one -> one.executeUpdate(accept));
    assertThat(accepted).isEqualTo(1);
  }

  @Test
  void the_front_line_sees_no_case_and_begins_none() throws Exception {
    Person lead = team.add("lead", Role.CASE_WORKER);
    UUID of = team.begin(lead, "Hanna", "Speaks Tigrinya.");
    for (String path : List.of("", "/timeline", "/team", "/referrals", "/referrals/new")) {
      assertThat(team.at(officer).open("/en/cases/" + of + path).getStatus()).isEqualTo(404);
    }
    assertThat(team.at(officer).open("/en/cases/new").getStatus()).isEqualTo(403);
    assertThat(team.at(officer).open("/en/cases/search").getStatus()).isEqualTo(403);
    UUID own = officer.organisation().id();
    assertThat(shown(officer, Role.FRONT_LINE, own, "select id from cases.record")).isEmpty();
    assertThatThrownBy(() -> beginAs(own, "case")).hasMessageContaining("not for this person");

    UUID id = sent();
    assertThatThrownBy(
            () ->
                as(
                    officer,
                    Role.FRONT_LINE,
                    own,
                    statement ->
                        statement.executeUpdate(
                            "insert into cases.record values ('%s', 'X', now(), 1)".formatted(id))))
        .hasMessageContaining("row-level security");
  }

  private boolean beginAs(UUID organisation, String kind) throws SQLException {
    return as(
        officer,
        Role.FRONT_LINE,
        organisation,
        statement ->
            statement.execute(
                "select needtoknow.begin_file('%s', '%s', 'protection')"
                    .formatted(UUID.randomUUID(), kind)));
  }

  @Test
  void the_front_line_begins_referrals_and_is_let_into_no_case() throws Exception {
    assertThat(beginAs(officer.organisation().id(), "referral")).isTrue();
    Person lead = team.add("lead", Role.CASE_WORKER);
    UUID of = team.begin(lead, "Hanna", "Speaks Tigrinya.");

    assertThat(
            team.at(lead)
                .fill(
                    "/en/cases/" + of + "/team/admit",
                    "signInName",
                    officer.signInName(),
                    "purpose",
                    "care")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_key_that_was_taken_back_opens_nothing() throws Exception {
    UUID id = sent();
    UnlockedKey key = keys.unlock(new Holder(worker.id().value()), ATeam.PHRASE);
    assertThat(safes.open(new SafeId(id), key)).isNotNull();
    var _ = page(worker, id);
    must(take(worker, id, "decline", "reason", "full"));

    assertThatThrownBy(() -> safes.open(new SafeId(id), key)).isInstanceOf(ProblemException.class);
  }

  @Test
  void every_table_is_under_row_level_security_that_binds_its_owner_too() {
    assertThat(
            owner
                .sql(
                    """
                    select relname from pg_class
                    where relnamespace = 'referrals'::regnamespace and relkind = 'r'
                      and relname <> 'schema_history'
                      and not (relrowsecurity and relforcerowsecurity)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void what_lies_in_the_database_names_nobody() throws Exception {
    UUID id = sent();
    var _ = page(worker, id);
    must(take(worker, id, "decline", "reason", "full", "words", "Zerubabel said so."));

    for (String table : List.of("facts", "identity", "words")) {
      for (String word : List.of(NAME, NEED, "Zerubabel")) {
        assertThat(plain(table, word)).as("%s in %s", word, table).isZero();
      }
    }
    for (String table : List.of("referral", "step", "link", "parcel", "notice")) {
      assertThat(
              owner
                  .sql("select row_to_json(t)::text from referrals." + table + " t")
                  .query(String.class)
                  .list())
          .as(table)
          .noneMatch(row -> row.contains(NAME) || row.contains("Zerubabel") || row.contains(NEED));
    }
    assertThat(owner.sql("select count(*) from referrals.words").query(Long.class).single())
        .isEqualTo(1);
  }

  private long plain(String table, String word) {
    return owner
        .sql(
            "select count(*) from referrals."
                + table
                + " where position(convert_to(:word, 'UTF8') in sealed) > 0")
        .param("word", word)
        .query(Long.class)
        .single();
  }
}
