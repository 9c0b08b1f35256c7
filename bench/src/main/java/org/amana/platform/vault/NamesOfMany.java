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

  public void give(List<UUID> cases) {
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      List<UUID> some = cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
      transaction.executeWithoutResult(_ -> some.forEach(this::give));
    }
  }

  private void give(UUID id) {
    GeneratedPeople.Somebody person = people.next();
    index.keep(
        new SubjectId(id),
        NameTags.of(people.written(person, false, OptionalInt.of(person.birthYear()))));
    kept.add(person);
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
