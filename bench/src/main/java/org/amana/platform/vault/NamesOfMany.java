package org.amana.platform.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.amana.platform.names.Clue;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.Node;
import org.springframework.transaction.support.TransactionTemplate;

/** Generated names for cases that exist already, so that they can be searched by them. */
public final class NamesOfMany {

  private static final int AT_ONCE = 1_000;

  private final BlindIndex index;
  private final TagSql tags;
  private final TransactionTemplate transaction;
  private final GeneratedPeople people = new GeneratedPeople(4);
  private final List<GeneratedPeople.Somebody> kept = new ArrayList<>();

  public NamesOfMany(Node node) throws IOException {
    index = node.room(BlindIndex.class);
    tags = node.room(TagSql.class);
    transaction = node.room(TransactionTemplate.class);
  }

  /** Many at a time, on every processor. */
  public void give(List<UUID> cases) {
    List<Runnable> portions = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      List<UUID> some = cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
      List<Particulars> written = some.stream().map(_ -> written(people.next())).toList();
      portions.add(() -> keep(some, written));
    }
    portions.parallelStream().forEach(Runnable::run);
  }

  private Particulars written(GeneratedPeople.Somebody person) {
    kept.add(person);
    return people.written(person, false, OptionalInt.of(person.birthYear()));
  }

  private void keep(List<UUID> some, List<Particulars> written) {
    transaction.executeWithoutResult(
        _ -> {
          for (int i = 0; i < some.size(); i++) {
            index.keep(new SubjectId(some.get(i)), NameTags.of(written.get(i)));
          }
        });
  }

  /** Somebody of them in another spelling, with the year of birth. */
  public Particulars sought() {
    GeneratedPeople.Somebody person = kept.get(people.upTo(kept.size()));
    return people.written(person, false, OptionalInt.of(person.birthYear()));
  }

  /** Fetches the rows that a search for this one has to look at, and opens none. */
  public void fetchAlone(Particulars sought) {
    IndexKeys keys = index.keys();
    List<Clue> clues = NameTags.sought(sought);
    tags.rows(index.shortened(clues.stream().map(clue -> keys.hashes(clue.tags())).toList()));
  }
}
