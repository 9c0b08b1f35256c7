package org.amana.platform.needtoknow;

import static org.amana.platform.access.Role.AUDITOR;
import static org.amana.platform.access.Role.AUTHORITY;
import static org.amana.platform.access.Role.CASE_WORKER;
import static org.amana.platform.access.Role.CUSTODIAN;
import static org.amana.platform.access.Role.FRONT_LINE;
import static org.amana.platform.access.Role.SUPERVISOR;
import static org.amana.platform.needtoknow.Action.ADMIT;
import static org.amana.platform.needtoknow.Action.BEGIN;
import static org.amana.platform.needtoknow.Action.BREAK_GLASS;
import static org.amana.platform.needtoknow.Action.DECIDE;
import static org.amana.platform.needtoknow.Action.ERASE;
import static org.amana.platform.needtoknow.Action.HAND_OVER;
import static org.amana.platform.needtoknow.Action.NAME_CONFLICT;
import static org.amana.platform.needtoknow.Action.READ;
import static org.amana.platform.needtoknow.Action.READ_LOG;
import static org.amana.platform.needtoknow.Action.REFER;
import static org.amana.platform.needtoknow.Action.REMOVE;
import static org.amana.platform.needtoknow.Action.REVIEW;
import static org.amana.platform.needtoknow.Action.SEE;
import static org.amana.platform.needtoknow.Action.WRITE;
import static org.amana.platform.needtoknow.Purpose.AUDIT;
import static org.amana.platform.needtoknow.Purpose.CARE;
import static org.amana.platform.needtoknow.Purpose.COMPENSATION;
import static org.amana.platform.needtoknow.Purpose.IDENTIFICATION;
import static org.amana.platform.needtoknow.Purpose.PROTECTION;
import static org.amana.platform.needtoknow.Purpose.RETURN;
import static org.amana.platform.needtoknow.Relation.EMERGENCY;
import static org.amana.platform.needtoknow.Relation.ENTRUSTED;
import static org.amana.platform.needtoknow.Relation.LEAD;
import static org.amana.platform.needtoknow.Relation.MEMBER;
import static org.amana.platform.needtoknow.Relation.ORGANISATION;
import static org.amana.platform.needtoknow.Relation.OUTSIDE;
import static org.amana.platform.needtoknow.Relation.RECEIVER;
import static org.amana.platform.needtoknow.Relation.SENDER;
import static org.amana.platform.needtoknow.Relation.UNIT;
import static org.amana.platform.needtoknow.Tier.FACTS;
import static org.amana.platform.needtoknow.Tier.IDENTITY;
import static org.amana.platform.needtoknow.Tier.WORK;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.access.Role;

/**
 * The one table of who may do what with a protected file. Code asks it, the database has a copy of
 * it that its policies ask, and docs/need-to-know.md is written from it.
 */
final class Rules {

  private static final Set<Role> TEAM = Set.of(CASE_WORKER, SUPERVISOR);
  private static final Set<Role> REFERRING = Set.of(CASE_WORKER, SUPERVISOR, FRONT_LINE);
  private static final Set<Tier> ALL = Set.of(WORK, FACTS, IDENTITY);
  private static final Set<Purpose> HELP = Set.of(CARE, PROTECTION, COMPENSATION, RETURN);

  private static final Set<Action> OF_EMERGENCIES = Set.of(BREAK_GLASS, HAND_OVER, REVIEW);

  private static final Rules OF_THE_HOUSE =
      new Rules(
          rows(TEAM, Set.of(OUTSIDE), Set.of(BEGIN), Set.of(WORK), HELP),
          rows(TEAM, Set.of(LEAD, MEMBER), Set.of(SEE), Set.of(WORK), HELP),
          rows(TEAM, Set.of(LEAD, MEMBER), Set.of(READ, WRITE), ALL, HELP),
          rows(TEAM, Set.of(LEAD), Set.of(ADMIT, REMOVE, NAME_CONFLICT), Set.of(WORK), HELP),
          rows(TEAM, Set.of(LEAD), Set.of(READ_LOG, REVIEW, ERASE), Set.of(WORK), HELP),
          rows(
              Set.of(AUTHORITY), Set.of(MEMBER), Set.of(SEE), Set.of(WORK), Set.of(IDENTIFICATION)),
          rows(
              Set.of(AUTHORITY), Set.of(MEMBER), Set.of(READ, DECIDE), ALL, Set.of(IDENTIFICATION)),
          // Whoever meets somebody first sends a request to where they are helped, and sees no
          // case.
          rows(REFERRING, Set.of(OUTSIDE), Set.of(REFER), Set.of(WORK), Set.of(PROTECTION)),
          rows(REFERRING, Set.of(SENDER), Set.of(SEE, ADMIT), Set.of(WORK), Set.of(PROTECTION)),
          rows(REFERRING, Set.of(SENDER), Set.of(READ, WRITE), ALL, Set.of(PROTECTION)),
          rows(TEAM, Set.of(RECEIVER), Set.of(SEE), Set.of(WORK), Set.of(PROTECTION)),
          rows(TEAM, Set.of(RECEIVER), Set.of(READ, WRITE), ALL, Set.of(PROTECTION)),
          // A supervisor knows what the unit works on, and of whom only as a member.
          rows(
              Set.of(SUPERVISOR),
              Set.of(UNIT),
              Set.of(SEE, READ),
              Set.of(WORK),
              Set.of(PROTECTION)),
          rows(
              Set.of(SUPERVISOR),
              Set.of(UNIT),
              Set.of(READ_LOG, REVIEW),
              Set.of(WORK),
              Set.of(PROTECTION)),
          rows(
              TEAM,
              Set.of(ORGANISATION),
              Set.of(BREAK_GLASS),
              Set.of(WORK),
              Set.of(CARE, PROTECTION)),
          rows(TEAM, Set.of(EMERGENCY), Set.of(SEE), Set.of(WORK), Set.of(CARE, PROTECTION)),
          rows(
              TEAM, Set.of(EMERGENCY), Set.of(READ), Set.of(WORK, FACTS), Set.of(CARE, PROTECTION)),
          rows(TEAM, Set.of(ENTRUSTED), Set.of(READ), Set.of(IDENTITY), Set.of(CARE, PROTECTION)),
          rows(
              Set.of(CUSTODIAN),
              Set.of(OUTSIDE),
              Set.of(HAND_OVER),
              Set.of(IDENTITY),
              Set.of(PROTECTION)),
          rows(
              Set.of(AUDITOR),
              Set.of(OUTSIDE),
              Set.of(READ_LOG, REVIEW),
              Set.of(WORK),
              Set.of(AUDIT)));

  private final Set<Rule> rows;

  @SafeVarargs
  private Rules(List<Rule>... parts) {
    this.rows = new LinkedHashSet<>();
    for (List<Rule> part : parts) {
      rows.addAll(part);
    }
  }

  static Rules ofTheHouse() {
    return OF_THE_HOUSE;
  }

  /** In the order of roles, relations, actions, tiers and purposes. */
  List<Rule> rows() {
    return List.copyOf(rows);
  }

  /** The same table with one rule less. */
  Rules without(Rule deleted) {
    return new Rules(rows.stream().filter(rule -> !rule.equals(deleted)).toList());
  }

  /** The rule by which somebody may, if there is one. */
  Optional<Rule> find(Set<Role> roles, Standing standing, Wanted wanted) {
    return rows.stream()
        .filter(rule -> rule.action() == wanted.action() && rule.tier() == wanted.tier())
        .filter(rule -> roles.contains(rule.role()))
        .filter(rule -> standing.isHeld(rule.relation(), rule.purpose()))
        .findFirst();
  }

  /** Who has a part in emergencies: breaks the glass, hands a key over, or judges. */
  Set<Role> concernedWithEmergencies() {
    return rows.stream()
        .filter(rule -> OF_EMERGENCIES.contains(rule.action()))
        .map(Rule::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every combination, in the order of the lists. */
  private static List<Rule> rows(
      Set<Role> roles,
      Set<Relation> relations,
      Set<Action> actions,
      Set<Tier> tiers,
      Set<Purpose> purposes) {
    List<Rule> rows = new ArrayList<>();
    for (Role role : EnumSet.copyOf(roles)) {
      for (Relation relation : EnumSet.copyOf(relations)) {
        for (Action action : EnumSet.copyOf(actions)) {
          for (Tier tier : EnumSet.copyOf(tiers)) {
            for (Purpose purpose : EnumSet.copyOf(purposes)) {
              rows.add(new Rule(role, relation, action, tier, purpose));
            }
          }
        }
      }
    }
    return rows;
  }
}
