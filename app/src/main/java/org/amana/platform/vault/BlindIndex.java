package org.amana.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.names.Clue;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Tag;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds people by what is encrypted. Of each tag a shortened keyed hash is kept, the same for a
 * dozen others, and of whose it is nothing that opens without the server's keys: a stolen dump
 * tells how many tags there are. Whoever commands an unsealed server can try names out; decision
 * 0019.
 *
 * <p>It knows no people and asks nobody: who may search, how often, and what of the answer they may
 * see, is decided above. Every method throws {@code vault.sealed} where keys are missing.
 */
@Component
public final class BlindIndex {

  public static final int MOST_CANDIDATES = 30;

  private final Seal seal;
  private final TagSql tags;
  private final TransactionTemplate transaction;

  BlindIndex(Seal seal, TagSql tags, TransactionTemplate transaction) {
    this.seal = seal;
    this.tags = tags;
    this.transaction = transaction;
  }

  /** Keeps these tags for the subject, in place of any before. */
  public void keep(SubjectId subject, Set<Tag> kept) {
    IndexKeys keys = keys();
    transaction.executeWithoutResult(
        _ -> {
          boolean isKnown = tags.drop(keys.rowsOf(subject, NameTags.MOST)) > 0;
          Width width = Width.forSubjects(isKnown ? tags.subjects() : tags.nextSubject());
          tags.add(rows(keys, subject, kept, width));
        });
  }

  private static List<TagSql.Row> rows(
      IndexKeys keys, SubjectId subject, Set<Tag> kept, Width width) {
    List<TagSql.Row> rows = new ArrayList<>();
    for (Tag tag : kept.stream().limit(NameTags.MOST).toList()) {
      rows.add(keys.row(new IndexKeys.Owned(subject, keys.hash(tag)), rows.size(), width));
    }
    return rows;
  }

  /** Takes all tags of the subject away. */
  public void erase(SubjectId subject) {
    tags.drop(keys().rowsOf(subject, NameTags.MOST));
  }

  /**
   * Those who agree with what is sought, the rarer the better.
   *
   * @throws ProblemException {@code vault.damaged} when a row was changed or moved
   */
  public Candidates find(List<Clue> clues) {
    IndexKeys keys = keys();
    List<Set<Long>> sought = clues.stream().map(clue -> keys.hashes(clue.tags())).toList();
    List<TagSql.Row> rows = tags.rows(shortened(sought));
    Stream<IndexKeys.Owned> owned = rows.stream().map(keys::open);
    return new Agreement(sought, owned).candidates(rows.size() == TagSql.MOST_ROWS);
  }

  /**
   * By which something is known again, and not what it is: a keyed hash, which nobody makes without
   * the server's keys.
   *
   * @param use a word of the room that keeps it: marks of one use are none of another
   */
  public String mark(String use, String of) {
    return keys().mark(use, of);
  }

  /** What the rows of these hashes may be stored under. */
  Set<Integer> shortened(List<Set<Long>> hashes) {
    List<Width> widths = Width.used(tags.subjects());
    return hashes.stream()
        .flatMap(Set::stream)
        .flatMap(hash -> widths.stream().map(width -> width.shortened(hash)))
        .collect(Collectors.toSet());
  }

  IndexKeys keys() {
    return new IndexKeys(seal.keys());
  }
}
