package org.amana.platform.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.amana.Amana;
import org.amana.platform.names.Clue;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goal G31: people looked for by other spellings of their names. Beside it, in the same run, what
 * no search in this table can go below: fetching the same rows, and opening none of them.
 */
final class SearchBenchmark {

  private static final int ASKED = 1_000;
  private static final int AT_ONCE = 1_000;

  private final BlindIndex index;
  private final TagSql tags;
  private final JdbcClient database;
  private final GeneratedPeople people;
  private final List<GeneratedPeople.Somebody> kept = new ArrayList<>();
  private final List<SubjectId> subjects = new ArrayList<>();

  private SearchBenchmark(Node node) throws IOException {
    index = node.room(BlindIndex.class);
    tags = node.room(TagSql.class);
    database = node.room(JdbcClient.class);
    people = new GeneratedPeople(31);
  }

  public static void main(String[] arguments) throws IOException {
    int size = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    try (Node node = new Node(Amana.class)) {
      node.room(Seal.class).setUp("seven camels cross the dune", 2, 3);
      SearchBenchmark bench = new SearchBenchmark(node);
      bench.fill(size, node.room(TransactionTemplate.class));
      for (int round = 0; round < 2; round++) {
        System.out.println(round == 0 ? "first round, to warm up" : "second round");
        bench.ask("two names, birth year give or take one", false, true);
        bench.ask("three names, no year", true, false);
        bench.ask("two names, no year", false, false);
      }
    }
  }

  private void fill(int size, TransactionTemplate transaction) {
    long began = System.nanoTime();
    while (kept.size() < size) {
      transaction.executeWithoutResult(
          _ -> {
            for (int i = 0; i < AT_ONCE && kept.size() < size; i++) {
              keepOne();
            }
          });
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long rows = database.sql("select count(*) from vault.tag").query(Long.class).single();
    System.out.printf(
        "%,d people kept in %.0f s, %.0f a second, %.1f tags each; %s%n",
        size, seconds, size / seconds, rows / (double) size, sizeOnDisk());
  }

  private String sizeOnDisk() {
    return database
        .sql("select pg_size_pretty(pg_total_relation_size('vault.tag'))")
        .query(String.class)
        .single();
  }

  private void keepOne() {
    GeneratedPeople.Somebody person = people.next();
    SubjectId subject = new SubjectId(UUID.randomUUID());
    boolean hasFather = people.chance(0.5);
    index.keep(
        subject,
        NameTags.of(people.written(person, hasFather, OptionalInt.of(person.birthYear()))));
    kept.add(person);
    subjects.add(subject);
  }

  private void ask(String how, boolean hasFather, boolean hasYear) {
    long[] nanos = new long[ASKED];
    long[] limit = new long[ASKED];
    int[] candidates = new int[ASKED];
    int found = 0;
    int findable = 0;
    for (int i = 0; i < ASKED; i++) {
      int who = people.upTo(kept.size());
      Particulars sought = sought(kept.get(who), hasFather, hasYear);
      List<Clue> clues = NameTags.sought(sought);
      long began = System.nanoTime();
      Candidates answer = index.find(clues);
      nanos[i] = System.nanoTime() - began;
      limit[i] = fetching(clues);
      candidates[i] = answer.likeliest().size();
      found += answer.likeliest().contains(subjects.get(who)) ? 1 : 0;
      findable += isFindable(kept.get(who), hasFather, sought.birthYear()) ? 1 : 0;
    }
    Arrays.sort(candidates);
    System.out.printf(
        "  %s: found %.1f %% (%.1f %% share their names with no more than 30), candidates median"
            + " %d, 95 %% %d, most %d%n",
        how,
        100.0 * found / ASKED,
        100.0 * findable / ASKED,
        candidates[ASKED / 2],
        candidates[ASKED * 95 / 100],
        candidates[ASKED - 1]);
    System.out.printf("    search %s; fetching the rows alone %s%n", told(nanos), told(limit));
  }

  /** Whether so few bear the very same names, in these years, that all of them can be shown. */
  private boolean isFindable(GeneratedPeople.Somebody person, boolean hasFather, OptionalInt year) {
    long same =
        kept.stream()
            .filter(other -> other.given().equals(person.given()))
            .filter(other -> other.family().equals(person.family()))
            .filter(other -> !hasFather || other.father().equals(person.father()))
            .filter(other -> year.isEmpty() || Math.abs(other.birthYear() - year.getAsInt()) <= 1)
            .count();
    return same <= BlindIndex.MOST_CANDIDATES;
  }

  /** What is known of the one sought: other spellings, and perhaps the year, not quite. */
  private Particulars sought(GeneratedPeople.Somebody person, boolean hasFather, boolean hasYear) {
    OptionalInt year =
        hasYear ? OptionalInt.of(person.birthYear() + people.upTo(3) - 1) : OptionalInt.empty();
    return people.written(person, hasFather, year);
  }

  private long fetching(List<Clue> clues) {
    IndexKeys keys = index.keys();
    Set<Integer> shortened =
        index.shortened(clues.stream().map(clue -> keys.hashes(clue.tags())).toList());
    long began = System.nanoTime();
    tags.rows(shortened);
    return System.nanoTime() - began;
  }

  private static String told(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        "median %.1f ms, 95 %% %.1f ms, slowest %.1f ms",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}
