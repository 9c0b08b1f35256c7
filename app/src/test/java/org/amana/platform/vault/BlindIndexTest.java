package org.amana.platform.vault;

import static org.amana.platform.vault.SetUpVault.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People found by what is encrypted, and what the table tells without its keys. */
@OnAVault
class BlindIndexTest {

  private static final Particulars IN_ARABIC =
      Particulars.named("محمد عبد القادر", "المصري").bornIn(1990);
  private static final Particulars IN_LATIN =
      Particulars.named("Mohamed Abdelkader", "El Masry").bornIn(1991);
  private static final Particulars SOMEBODY_ELSE =
      Particulars.named("Blessing", "Osagie").bornIn(2001);

  @Autowired private BlindIndex index;
  @Autowired private Seal seal;
  @Autowired private SetUpVault node;
  @Autowired private JdbcClient database;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void open() {
    node.open();
  }

  /** Before, too: other tests may leave people in the same index. */
  @BeforeEach
  @AfterEach
  void empty() {
    owner.sql("delete from vault.tag").update();
  }

  private SubjectId kept(Particulars person) {
    SubjectId subject = new SubjectId(UUID.randomUUID());
    index.keep(subject, NameTags.of(person));
    return subject;
  }

  private List<SubjectId> found(Particulars sought) {
    return index.find(NameTags.sought(sought)).likeliest();
  }

  private long rows() {
    return database.sql("select count(*) from vault.tag").query(Long.class).single();
  }

  @Test
  void somebody_written_down_in_Arabic_is_found_in_Latin() {
    SubjectId person = kept(IN_ARABIC);
    kept(SOMEBODY_ELSE);

    assertThat(found(IN_LATIN)).containsExactly(person);
    assertThat(found(Particulars.named("Nguyen", "Thi Huong").bornIn(1990))).isEmpty();
  }

  @Test
  void other_tags_take_the_place_of_those_before() {
    SubjectId person = kept(IN_ARABIC);
    index.keep(person, NameTags.of(SOMEBODY_ELSE));

    assertThat(found(IN_LATIN)).isEmpty();
    assertThat(found(SOMEBODY_ELSE)).containsExactly(person);
  }

  @Test
  void who_is_erased_leaves_nothing() {
    index.erase(kept(IN_ARABIC));

    assertThat(rows()).isZero();
  }

  @Test
  void who_agrees_in_what_is_rare_comes_first() {
    kept(Particulars.named("محمد", "أحمد").bornIn(1970));
    SubjectId rare = kept(IN_ARABIC);
    kept(Particulars.named("محمد", "مصري").bornIn(1991));

    assertThat(found(IN_LATIN).getFirst()).isEqualTo(rare);
  }

  @Test
  void of_many_who_agree_equally_none_is_picked() {
    for (int i = 0; i <= BlindIndex.MOST_CANDIDATES; i++) {
      kept(Particulars.named("محمد", "أحمد").bornIn(1950 + i));
    }
    SubjectId only = kept(Particulars.named("Mohamed", "Ahmed").bornIn(1970).holding("X123456"));

    Candidates byName = index.find(NameTags.sought(Particulars.named("Muhammad", "Ahmad")));
    assertThat(byName).isEqualTo(new Candidates(List.of(), true));
    Candidates byDocument =
        index.find(NameTags.sought(Particulars.named("Muhammad", "Ahmad").holding("x 123456")));
    assertThat(byDocument.likeliest()).containsExactly(only);
  }

  @Test
  void without_the_keys_rows_do_not_tell_whose_they_are_nor_what() {
    SubjectId person = kept(IN_ARABIC);
    kept(IN_ARABIC);
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array();

    List<TagSql.Row> rows =
        database
            .sql("select id, tag, sealed from vault.tag")
            .query(
                (row, _) ->
                    new TagSql.Row(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
            .list();
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows).extracting(row -> row.id()).doesNotContain(person.value());
    assertThat(rows).allMatch(row -> row.sealed().length == rows.getFirst().sealed().length);
    assertThat(rows).noneMatch(row -> contains(row.sealed(), id));
    assertThat(contains(id, id)).isTrue();
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_tag_looks_like_those_of_about_a_dozen_others() {
    for (long subjects : List.of(2_000L, 100_000L, 1_000_000L, 9_000_000L)) {
      long values = 1L << Width.forSubjects(subjects).bits();
      assertThat(16.0 * subjects / values).isBetween(8.0, 16.0);
    }
    assertThat(Width.forSubjects(1).shortened(-1L)).isEqualTo((1 << 11) - 1);
    assertThat(Width.used(100_000)).contains(Width.forSubjects(1), Width.forSubjects(100_000));
  }

  @Test
  void who_was_kept_when_few_were_is_found_when_there_are_many() {
    SubjectId early = kept(IN_ARABIC);
    long before =
        database.sql("select last_value from vault.subjects_tagged").query(Long.class).single();
    owner.sql("select setval('vault.subjects_tagged', 100000)").query(Long.class).single();
    SubjectId late = kept(IN_ARABIC);

    assertThat(found(IN_LATIN)).containsExactlyInAnyOrder(early, late);
    owner
        .sql("select setval('vault.subjects_tagged', :n)")
        .param("n", before)
        .query(Long.class)
        .single();
  }

  @Test
  void what_was_put_into_another_row_does_not_open() {
    kept(IN_ARABIC);
    owner
        .sql("update vault.tag set sealed = (select sealed from vault.tag order by id limit 1)")
        .update();

    assertThat(problem(() -> found(IN_LATIN))).isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void a_sealed_node_neither_keeps_nor_finds_nor_erases() {
    SubjectId person = kept(IN_ARABIC);
    seal.close();

    assertThat(problem(() -> found(IN_LATIN))).isEqualTo(new VaultProblem.Sealed());
    assertThat(problem(() -> kept(IN_LATIN))).isEqualTo(new VaultProblem.Sealed());
    assertThat(problem(() -> index.erase(person))).isEqualTo(new VaultProblem.Sealed());
  }
}
