package org.amana.platform.needtoknow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Role;
import org.amana.platform.language.Hyphened;

/** The table of rules as the database takes it and as people read it. */
final class RulesAsText {

  private static final String PAGE =
      """
      # Who may do what with a protected file

      The one table of need-to-know, written from `Rules.java`. Code asks it at the face of each room, the policies of
      the database ask a copy of it (`R__rules.sql`), and tests try every combination of role, relation, action, tier
      and purpose against it. What is not here is denied. Whoever stands on a file's conflict list is nothing to it,
      whatever else they are; so is whoever owes an answer for an emergency since more than 72 hours.

      Tiers: **1** of the work (a reference, dates, who is at work), **2** facts without whose they are, under the
      server's keys, **3** who it is, under keys that people hold.

      """;

  private RulesAsText() {}

  static String sql(Rules rules) {
    String rows =
        rules.rows().stream().map(RulesAsText::row).collect(Collectors.joining(",\n", "", ";\n"));
    return "-- The table of rules, written from Rules.java by ./amana fix --documents; never by"
        + " hand.\n"
        + "delete from rule;\n"
        + "insert into rule (role, relation, action, tier, purpose) values\n"
        + rows;
  }

  private static String row(Rule rule) {
    return Stream.of(
            rule.role().code(),
            rule.relation().code(),
            rule.action().code(),
            Integer.toString(rule.tier().number()),
            rule.purpose().code())
        .map(word -> word.length() == 1 ? word : "'" + word + "'")
        .collect(Collectors.joining(", ", "  (", ")"));
  }

  static String page(Rules rules) {
    StringBuilder page = new StringBuilder(PAGE);
    for (Role role : Role.values()) {
      page.append("## ").append(role.code()).append("\n\n");
      List<Rule> own = rules.rows().stream().filter(rule -> rule.role() == role).toList();
      page.append(
          own.isEmpty() ? "Nothing: no protected file is there for this role.\n" : table(own));
      page.append('\n');
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static String table(List<Rule> rules) {
    Map<List<Enum<?>>, List<Rule>> grouped = new LinkedHashMap<>();
    for (Rule rule : rules) {
      grouped
          .computeIfAbsent(List.of(rule.relation(), rule.action()), _ -> new ArrayList<>())
          .add(rule);
    }
    StringBuilder table =
        new StringBuilder("| to the file | may | tiers | for |\n|---|---|---|---|\n");
    grouped.forEach(
        (cell, same) ->
            table
                .append("| ")
                .append(Hyphened.of(cell.get(0)))
                .append(" | ")
                .append(Hyphened.of(cell.get(1)))
                .append(" | ")
                .append(tiers(same))
                .append(" | ")
                .append(purposes(same))
                .append(" |\n"));
    return table.toString();
  }

  private static String tiers(List<Rule> rules) {
    Set<Tier> tiers = EnumSet.copyOf(rules.stream().map(Rule::tier).toList());
    return tiers.stream()
        .map(tier -> Integer.toString(tier.number()))
        .collect(Collectors.joining(", "));
  }

  private static String purposes(List<Rule> rules) {
    return Arrays.stream(Purpose.values())
        .filter(purpose -> rules.stream().anyMatch(rule -> rule.purpose() == purpose))
        .map(Purpose::code)
        .collect(Collectors.joining(", "));
  }
}
