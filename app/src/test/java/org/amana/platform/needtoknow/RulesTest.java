package org.amana.platform.needtoknow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.Checkout;
import org.amana.Figures;
import org.amana.GeneratedDocument;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.Test;

/**
 * What the field expects of need-to-know, said apart from the table: every combination of role,
 * relation, action, tier and purpose is held against it.
 */
class RulesTest {

  private static final Set<Purpose> HELP =
      EnumSet.of(Purpose.CARE, Purpose.PROTECTION, Purpose.COMPENSATION, Purpose.RETURN);
  private static final Set<Purpose> URGENT = EnumSet.of(Purpose.CARE, Purpose.PROTECTION);

  /** The expectation, in sentences; whatever no sentence allows is to be denied. */
  static boolean isExpected(Rule cell) {
    boolean isOfTheTeam = cell.role() == Role.CASE_WORKER || cell.role() == Role.SUPERVISOR;
    boolean isOfTheWork = cell.tier() == Tier.WORK;
    return switch (cell.action()) {
      case BEGIN ->
          isOfTheTeam
              && isOfTheWork
              && cell.relation() == Relation.OUTSIDE
              && HELP.contains(cell.purpose());
      case REFER ->
          refers(cell)
              && isOfTheWork
              && cell.relation() == Relation.OUTSIDE
              && cell.purpose() == Purpose.PROTECTION;
      case SEE ->
          isOfTheWork
              && (isAtWork(cell)
                  || isOnASide(cell)
                  || decides(cell)
                  || isUrgent(cell)
                  || answersForUnit(cell));
      case READ ->
          isAtWork(cell)
              || isOnASide(cell)
              || decides(cell)
              || (isUrgent(cell) && cell.tier() != Tier.IDENTITY)
              || isEntrusted(cell)
              || (answersForUnit(cell) && isOfTheWork);
      case WRITE -> isAtWork(cell) || isOnASide(cell);
      case DECIDE -> decides(cell);
      case ADMIT -> isOfTheWork && (leads(cell) || sends(cell));
      case REMOVE, NAME_CONFLICT, ERASE -> isOfTheWork && leads(cell);
      case BREAK_GLASS ->
          isOfTheTeam
              && isOfTheWork
              && cell.relation() == Relation.ORGANISATION
              && URGENT.contains(cell.purpose());
      case HAND_OVER ->
          cell.role() == Role.CUSTODIAN
              && cell.tier() == Tier.IDENTITY
              && cell.relation() == Relation.OUTSIDE
              && cell.purpose() == Purpose.PROTECTION;
      case REVIEW, READ_LOG -> isOfTheWork && (leads(cell) || answersForUnit(cell) || audits(cell));
    };
  }

  private static boolean isAtWork(Rule cell) {
    return helps(cell) && (cell.relation() == Relation.LEAD || cell.relation() == Relation.MEMBER);
  }

  private static boolean refers(Rule cell) {
    return cell.role() == Role.CASE_WORKER
        || cell.role() == Role.SUPERVISOR
        || cell.role() == Role.FRONT_LINE;
  }

  /** Whoever sent a request works on it, and whoever helps people on what they received. */
  private static boolean isOnASide(Rule cell) {
    return sends(cell)
        || (helps(cell)
            && cell.relation() == Relation.RECEIVER
            && cell.purpose() == Purpose.PROTECTION);
  }

  private static boolean sends(Rule cell) {
    return refers(cell)
        && cell.relation() == Relation.SENDER
        && cell.purpose() == Purpose.PROTECTION;
  }

  /** The competent authority decides what it was let in for, and begins and leads nothing. */
  private static boolean decides(Rule cell) {
    return cell.role() == Role.AUTHORITY
        && cell.relation() == Relation.MEMBER
        && cell.purpose() == Purpose.IDENTIFICATION;
  }

  private static boolean leads(Rule cell) {
    return helps(cell) && cell.relation() == Relation.LEAD;
  }

  private static boolean helps(Rule cell) {
    return (cell.role() == Role.CASE_WORKER || cell.role() == Role.SUPERVISOR)
        && HELP.contains(cell.purpose());
  }

  private static boolean isUrgent(Rule cell) {
    return helps(cell) && cell.relation() == Relation.EMERGENCY && URGENT.contains(cell.purpose());
  }

  private static boolean isEntrusted(Rule cell) {
    return helps(cell)
        && cell.relation() == Relation.ENTRUSTED
        && cell.tier() == Tier.IDENTITY
        && URGENT.contains(cell.purpose());
  }

  private static boolean answersForUnit(Rule cell) {
    return cell.role() == Role.SUPERVISOR
        && cell.relation() == Relation.UNIT
        && cell.purpose() == Purpose.PROTECTION;
  }

  private static boolean audits(Rule cell) {
    return cell.role() == Role.AUDITOR
        && cell.relation() == Relation.OUTSIDE
        && cell.purpose() == Purpose.AUDIT;
  }

  static List<Rule> everyCell() {
    List<Rule> cells = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Relation relation : Relation.values()) {
        for (Action action : Action.values()) {
          for (Tier tier : Tier.values()) {
            for (Purpose purpose : Purpose.values()) {
              cells.add(new Rule(role, relation, action, tier, purpose));
            }
          }
        }
      }
    }
    return cells;
  }

  static boolean isAllowed(Rules rules, Rule cell) {
    Standing standing =
        new Standing(List.of(new Standing.Place(cell.relation(), Optional.of(cell.purpose()))));
    return rules
        .find(Set.of(cell.role()), standing, new Wanted(cell.action(), cell.tier()))
        .isPresent();
  }

  private static List<Rule> wrong(Rules rules) {
    return everyCell().stream().filter(cell -> isAllowed(rules, cell) != isExpected(cell)).toList();
  }

  @Test
  void every_cell_of_the_matrix_is_as_the_field_expects() {
    assertThat(everyCell()).hasSizeGreaterThan(3_000);

    assertThat(wrong(Rules.ofTheHouse())).isEmpty();
  }

  @Test
  void a_rule_that_is_deleted_is_missed() {
    assertThat(Rules.ofTheHouse().rows())
        .allSatisfy(
            rule -> {
              assertThat(isExpected(rule)).isTrue();
              assertThat(isAllowed(Rules.ofTheHouse().without(rule), rule)).isFalse();
            });
    int rules = Rules.ofTheHouse().rows().size();
    Figures.say("%1$d rules of need-to-know taken away one by one: %1$d missed".formatted(rules));
  }

  @Test
  void nobody_who_runs_the_node_or_counts_sees_a_file() {
    assertThat(Rules.ofTheHouse().rows())
        .extracting(Rule::role)
        .doesNotContain(Role.ADMINISTRATOR, Role.OPERATOR, Role.STATISTICIAN, Role.READER);
  }

  @Test
  void whoever_refers_from_the_front_line_is_nothing_to_a_case() {
    assertThat(Rules.ofTheHouse().rows())
        .filteredOn(rule -> rule.role() == Role.FRONT_LINE)
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rule.action() == Action.REFER || rule.relation() == Relation.SENDER)
                    .isTrue());
  }

  @Test
  void nobody_both_breaks_the_glass_and_hands_the_key_over() {
    for (Role role : Role.values()) {
      assertThat(
              Rules.ofTheHouse().rows().stream()
                  .filter(rule -> rule.role() == role)
                  .map(Rule::action)
                  .filter(Set.of(Action.BREAK_GLASS, Action.HAND_OVER)::contains)
                  .distinct())
          .hasSizeLessThan(2);
    }
  }

  @Test
  void the_database_and_the_page_have_the_same_table() throws IOException {
    Rules rules = Rules.ofTheHouse();

    new GeneratedDocument(
            Checkout.mainResources().resolve("db/migration/platform/needtoknow/R__rules.sql"),
            RulesAsText.sql(rules))
        .mustBeUpToDate();
    new GeneratedDocument(Checkout.file("docs/need-to-know.md"), RulesAsText.page(rules))
        .mustBeUpToDate();
  }
}
