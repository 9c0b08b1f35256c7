package org.amana;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of the text of a source file. Each rule returns what breaks it. */
final class Sources {

  static final int LONGEST = 500;

  /** Characters that make text run another way than it is read by the machine. */
  private static final Pattern TURNING =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?([\\w.]+ \\| )*(Exception|Throwable|RuntimeException)\\b");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(from|join|into|update|table|copy|references|on|using)\\s+(only\\s+)?\"?([a-z_]+)\"?\\.\"?([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  /** Views that a room offers to those above it. */
  private static final Set<String> OFFERED =
      Set.of(
          "needtoknow.near_file",
          "needtoknow.roster",
          "cases.counted",
          "chronicle.counted",
          "chronicle.tallied",
          "rights.counted");

  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "(constraint\\s+\\w+\\s+)?\\b(primary\\s+key|unique|check|foreign\\s+key|exclude)\\b");
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\)\\s{0,9})\\breferences\\b");
  private static final Pattern MIGRATION =
      Pattern.compile("V[1-9][0-9]*__[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql");

  private Sources() {}

  static boolean isTooLong(String source) {
    return source.lines().count() > LONGEST;
  }

  /** The lines, counted from 1, that hold a character which turns the direction of the text. */
  static List<Integer> turnedLines(String source) {
    List<String> lines = source.lines().toList();
    List<Integer> turned = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (TURNING.matcher(lines.get(i)).find()) {
        turned.add(i + 1);
      }
    }
    return turned;
  }

  static boolean catchesEverything(String source) {
    return CATCH_ALL.matcher(source).find();
  }

  /** The schemas of other rooms that a room's SQL names. */
  static List<String> foreignSchemas(String room, Set<String> rooms, String source) {
    List<String> foreign = new ArrayList<>();
    Matcher table = TABLE.matcher(source);
    while (table.find()) {
      String schema = table.group(3);
      boolean isOffered = OFFERED.contains(schema + "." + table.group(4));
      if (rooms.contains(schema) && !schema.equals(room) && !isOffered) {
        foreign.add(schema);
      }
    }
    return foreign;
  }

  /** What a migration lacks: a proper name, a reason at its head, names for its constraints. */
  static List<String> faultsOfMigration(String name, String sql) {
    List<String> faults = new ArrayList<>();
    if (!MIGRATION.matcher(name).matches()) {
      faults.add("the name is not V<number>__what_it_does.sql");
    }
    if (!sql.startsWith("-- ")) {
      faults.add("no comment at the head says why");
    }
    String statements =
        sql.replaceAll("--.*", "").replaceAll("'[^']*'", "''").replaceAll("with\\s+check", "with");
    Matcher constraint = CONSTRAINT.matcher(statements.replaceAll("create\\s+unique", "create"));
    while (constraint.find()) {
      if (constraint.group(1) == null) {
        faults.add("a constraint without a name: " + constraint.group().strip());
      }
    }
    if (REFERENCE.matcher(statements).find()) {
      faults.add("a reference without a named constraint");
    }
    return faults;
  }
}
