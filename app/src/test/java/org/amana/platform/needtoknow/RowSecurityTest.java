package org.amana.platform.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Role;
import org.amana.platform.language.Hyphened;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.cases.ATeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The second wall: what the database itself shows and lets happen, to every role in every relation
 * for every purpose, under the login of the application. All of it happens in one transaction that
 * is rolled back.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, SetUpVault.class, Insiders.class, ATeam.class})
@SuppressWarnings("NullAway.Init")
class RowSecurityTest {

  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID UNIT = UUID.randomUUID();
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final UUID ELSEWHERE = UUID.randomUUID();
  private static final Set<Relation> BOUND =
      EnumSet.of(
          Relation.LEAD,
          Relation.MEMBER,
          Relation.SENDER,
          Relation.RECEIVER,
          Relation.EMERGENCY,
          Relation.ENTRUSTED);

  @Autowired private FreshDatabase.Owner owner;

  private final Map<UUID, Rule> files = new HashMap<>();
  private Connection connection;

  @BeforeEach
  void a_file_of_every_relation_and_purpose() throws SQLException {
    connection = owner.connection();
    connection.setAutoCommit(false);
    for (Relation relation : Relation.values()) {
      for (Purpose purpose :
          BOUND.contains(relation) ? List.of(Purpose.values()) : List.of(Purpose.CARE)) {
        make(relation, purpose);
      }
    }
    run("set local role amana_node");
  }

  @AfterEach
  void nothing_is_kept() throws SQLException {
    connection.rollback();
    connection.close();
  }

  /** The file is named by a rule whose relation and purpose say what the person is to it. */
  private void make(Relation relation, Purpose purpose) throws SQLException {
    UUID file = UUID.randomUUID();
    files.put(file, new Rule(Role.READER, relation, Action.SEE, Tier.WORK, purpose));
    run(
        "insert into needtoknow.file (id, kind, organisation, unit) values ('%s', '%s', '%s', %s)"
            .formatted(
                file,
                relation == Relation.SENDER || relation == Relation.RECEIVER ? "referral" : "case",
                relation == Relation.ORGANISATION || relation == Relation.UNIT
                    ? ORGANISATION
                    : ELSEWHERE,
                relation == Relation.UNIT ? "'" + UNIT + "'" : "null"));
    run(
        "insert into cases.record (id, reference, begun_on, version) values ('%s', '%s', now(), 1)"
            .formatted(file, file));
    run("insert into cases.facts values ('%s', 'f')".formatted(file));
    run("insert into cases.identity values ('%s', 'i')".formatted(file));
    switch (relation) {
      case LEAD, MEMBER, SENDER, RECEIVER ->
          run(
              "insert into needtoknow.member (file, person, purpose, leads) values ('%s', '%s', '%s', %s)"
                  .formatted(
                      file,
                      PERSON,
                      purpose.code(),
                      relation == Relation.LEAD || relation == Relation.SENDER));
      case EMERGENCY, ENTRUSTED ->
          run(
              """
              insert into needtoknow.emergency
                (id, file, person, purpose, reason, words, ends_at, asks_identity, entrusted_at)
              values (gen_random_uuid(), '%s', '%s', '%s', 'medical', '', now() + interval '1 hour',
                true, %s)
              """
                  .formatted(
                      file,
                      PERSON,
                      purpose.code(),
                      relation == Relation.ENTRUSTED ? "now()" : "null"));
      case UNIT, ORGANISATION, OUTSIDE -> {}
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void introduce(Role role, Purpose purpose) throws SQLException {
    run(
        """
        select set_config('amana.person', '%s', true), set_config('amana.roles', '%s', true),
          set_config('amana.organisation', '%s', true), set_config('amana.unit', '%s', true),
          set_config('amana.purpose', '%s', true)
        """
            .formatted(PERSON, role.code(), ORGANISATION, UNIT, purpose.code()));
  }

  /** Everything that the person is to the file; who is nothing is outside. */
  private static Set<Relation> relations(Rule file, Purpose stated) {
    Set<Relation> all = EnumSet.of(Relation.OUTSIDE);
    boolean isStated = !BOUND.contains(file.relation()) || file.purpose() == stated;
    if (isStated) {
      all.add(file.relation());
    }
    if (isStated && file.relation() == Relation.ENTRUSTED) {
      all.add(Relation.EMERGENCY);
    }
    if (file.relation() == Relation.UNIT) {
      all.add(Relation.ORGANISATION);
    }
    return all;
  }

  private static boolean isExpected(Role role, Rule file, Wanted wanted, Purpose stated) {
    return relations(file, stated).stream()
        .anyMatch(
            relation ->
                RulesTest.isExpected(
                    new Rule(role, relation, wanted.action(), wanted.tier(), stated)));
  }

  /** What the function that every policy asks says wrongly. */
  private List<String> wrong(Role role, Purpose purpose, List<Action> actions) throws SQLException {
    introduce(role, purpose);
    List<String> wrong = new ArrayList<>();
    String sql =
        """
        select f.id, a.action, t.tier, needtoknow.may(a.action, t.tier, f.id) as may
        from unnest(?::uuid[]) as f (id), unnest(?::text[]) as a (action), generate_series(1, 3) t (tier)
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", files.keySet().toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", actions.stream().map(Action::code).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Rule file = files.get(row.getObject(1, UUID.class));
          Wanted wanted =
              new Wanted(Hyphened.constant(Action.class, row.getString(2)), tier(row.getInt(3)));
          if (file == null || row.getBoolean(4) != isExpected(role, file, wanted, purpose)) {
            wrong.add(role + " " + purpose + " " + file + " " + wanted);
          }
        }
      }
    }
    return wrong;
  }

  private static Tier tier(int number) {
    return EnumSet.allOf(Tier.class).stream()
        .filter(tier -> tier.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** BEGIN and REFER are asked of no file, and so not by the function that this test tries. */
  private static boolean isOfAFile(Rule rule) {
    return rule.action() != Action.BEGIN && rule.action() != Action.REFER;
  }

  @Test
  void the_database_says_of_every_cell_what_the_field_expects() throws SQLException {
    for (Role role : Role.values()) {
      for (Purpose purpose : Purpose.values()) {
        assertThat(wrong(role, purpose, List.of(Action.values()))).isEmpty();
      }
    }
    assertThat(Role.values().length * Purpose.values().length * files.size() * 36)
        .isGreaterThan(3_000);
  }

  @Test
  void a_rule_that_is_deleted_from_the_database_is_missed_whichever_it_is() throws SQLException {
    List<Rule> rules =
        Rules.ofTheHouse().rows().stream().filter(RowSecurityTest::isOfAFile).toList();
    List<Rule> missed = new ArrayList<>();
    for (Rule rule : rules) {
      run("reset role");
      run("savepoint whole");
      run(
          "delete from needtoknow.rule where role = '%s' and relation = '%s' and action = '%s' and tier = %d and purpose = '%s'"
              .formatted(
                  rule.role().code(),
                  rule.relation().code(),
                  rule.action().code(),
                  rule.tier().number(),
                  rule.purpose().code()));
      run("set local role amana_node");
      if (!wrong(rule.role(), rule.purpose(), List.of(rule.action())).isEmpty()) {
        missed.add(rule);
      }
      run("reset role");
      run("rollback to savepoint whole");
    }
    run("set local role amana_node");

    assertThat(missed).hasSameSizeAs(rules).hasSizeGreaterThan(100);
  }

  @Test
  void the_rows_that_show_and_change_are_those_of_the_table() throws SQLException {
    Map<Tier, String> tables = new EnumMap<>(Tier.class);
    tables.put(Tier.FACTS, "cases.facts");
    tables.put(Tier.IDENTITY, "cases.identity");
    for (Role role : Role.values()) {
      for (Purpose purpose : List.of(Purpose.CARE, Purpose.PROTECTION, Purpose.AUDIT)) {
        introduce(role, purpose);
        assertThat(ids("select id from cases.record"))
            .isEqualTo(expected(role, Wanted.to(Action.SEE), purpose));
        for (Map.Entry<Tier, String> table : tables.entrySet()) {
          assertThat(ids("select record from " + table.getValue()))
              .isEqualTo(expected(role, new Wanted(Action.READ, table.getKey()), purpose));
          run("savepoint before");
          assertThat(ids("update " + table.getValue() + " set sealed = 'x' returning record"))
              .isEqualTo(expected(role, new Wanted(Action.WRITE, table.getKey()), purpose));
          run("rollback to savepoint before");
        }
      }
    }
  }

  @Test
  void a_list_shows_what_is_near_and_may_be_seen_row_by_row() throws SQLException {
    for (Role role : Role.values()) {
      for (Purpose purpose : Purpose.values()) {
        introduce(role, purpose);
        Set<UUID> near = ids("select file from needtoknow.near_file");
        for (Action action : EnumSet.complementOf(EnumSet.of(Action.BEGIN, Action.REFER))) {
          Set<UUID> expected = expected(role, Wanted.to(action), purpose);
          expected.retainAll(near);
          Set<UUID> told = ids("select needtoknow.near_may('" + action.code() + "', 1)");
          assertThat(expected).as("%s %s %s", role, purpose, action).containsAll(told);
          if (action == Action.SEE || action == Action.WRITE) {
            assertThat(told).isEqualTo(expected);
          }
        }
        Set<UUID> seen = expected(role, Wanted.to(Action.SEE), purpose);
        seen.retainAll(near);
        list(true);
        assertThat(ids("select id from cases.record")).isEqualTo(seen);
        list(false);
      }
    }
  }

  private void list(boolean isListing) throws SQLException {
    run("select set_config('amana.listing', '" + (isListing ? "near" : "") + "', true)");
  }

  @Test
  void whom_a_file_concerns_and_who_owes_an_answer_see_it_in_no_list() throws SQLException {
    introduce(Role.CASE_WORKER, Purpose.CARE);
    list(true);
    Set<UUID> seen = ids("select id from cases.record");
    UUID one = seen.iterator().next();
    run("reset role");
    run(
        "insert into needtoknow.conflict (file, kind, concerned) values ('%s', 'person', '%s')"
            .formatted(one, PERSON));
    run("set local role amana_node");

    assertThat(ids("select id from cases.record")).isNotEmpty().doesNotContain(one);

    run("reset role");
    run("update needtoknow.emergency set begun_at = now() - interval '4 days'");
    run("set local role amana_node");
    assertThat(ids("select id from cases.record")).isEmpty();
  }

  private Set<UUID> ids(String sql) throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    ids.retainAll(files.keySet());
    return ids;
  }

  private Set<UUID> expected(Role role, Wanted wanted, Purpose stated) {
    Set<UUID> expected = new HashSet<>();
    files.forEach(
        (id, file) -> {
          if (isExpected(role, file, wanted, stated)) {
            expected.add(id);
          }
        });
    return expected;
  }

  @Test
  void without_an_introduction_nothing_is_there() throws SQLException {
    assertThat(ids("select id from cases.record")).isEmpty();
    assertThat(ids("select file from needtoknow.member")).isEmpty();
    assertThat(ids("select file from needtoknow.emergency")).isEmpty();
  }

  @Test
  void a_table_whose_security_is_off_turns_this_check_red() throws SQLException {
    run("reset role");
    run("alter table cases.identity disable row level security");
    run("set local role amana_node");
    introduce(Role.READER, Purpose.CARE);

    assertThat(ids("select record from cases.identity")).isNotEmpty();
  }

  @Test
  void every_table_of_a_room_with_files_is_under_row_level_security_that_binds_its_owner_too()
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*), count(*) filter (where relrowsecurity and relforcerowsecurity)
                from pg_class where relnamespace = 'cases'::regnamespace and relkind = 'r'
                  and relname <> 'schema_history'
                """)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isGreaterThanOrEqualTo(3).isEqualTo(row.getInt(2));
    }
  }
}
