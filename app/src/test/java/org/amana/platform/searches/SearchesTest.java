package org.amana.platform.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.audit.Actor;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.BlindIndex;
import org.amana.platform.vault.SetUpVault;
import org.amana.platform.vault.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search is made for a reason, twenty times an hour, and never without an entry in the log. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.main.lazy-initialization=true")
@Import({FreshDatabase.class, SetUpVault.class})
class SearchesTest {

  private static final SearchReason REASON =
      new SearchReason("care", "she may be in another shelter");
  private static final Particulars SOUGHT = Particulars.named("Amina", "Diallo").bornIn(1990);

  @Autowired private Searches searches;
  @Autowired private BlindIndex index;
  @Autowired private SetUpVault node;
  @Autowired private JdbcClient database;
  @Autowired private FreshDatabase.Owner owner;

  private final Actor.Person asker =
      new Actor.Person(
          UUID.randomUUID(), Set.of("caseworker"), UUID.randomUUID(), Optional.empty());

  @BeforeEach
  void open() {
    node.open();
  }

  private Problem problem(SearchReason reason, Particulars sought) {
    return catchThrowableOfType(ProblemException.class, () -> searches.find(asker, reason, sought))
        .problem();
  }

  private List<String> entries() {
    return database
        .sql(
            "select line from audit.entry where action = 'searches.made' and line like :who order"
                + " by number")
        .param("who", "%" + asker.id() + "%")
        .query(String.class)
        .list();
  }

  @Test
  void who_says_why_gets_candidates_and_an_entry_in_the_log() {
    SubjectId kept = new SubjectId(UUID.randomUUID());
    index.keep(kept, NameTags.of(Particulars.named("أمينة", "ديالو").bornIn(1990)));

    assertThat(searches.find(asker, REASON, SOUGHT).likeliest()).containsExactly(kept);
    assertThat(entries()).singleElement().asString().contains("\"care\"").doesNotContain("Diallo");
    assertThat(searches.latest(1, Optional.empty()))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.person()).isEqualTo(asker.id());
              assertThat(made.reason()).isEqualTo(REASON);
            });
  }

  @Test
  void without_a_reason_nothing_is_looked_for() {
    assertThat(problem(new SearchReason("care", "  because "), SOUGHT))
        .isEqualTo(new SearchProblem.NoReason(SearchReason.SHORTEST));
    assertThat(entries()).isEmpty();
  }

  @Test
  void a_single_name_is_too_little() {
    assertThat(problem(REASON, Particulars.named("Amina", "")))
        .isEqualTo(new SearchProblem.TooLittle());
  }

  @Test
  void the_twenty_first_search_of_an_hour_is_refused_and_written_down() {
    for (int i = 0; i < Searches.MOST; i++) {
      searches.find(asker, REASON, SOUGHT);
    }

    assertThat(problem(REASON, SOUGHT)).isEqualTo(new SearchProblem.UsedUp(Searches.MOST, 60));
    assertThat(entries()).hasSize(Searches.MOST + 1);
    assertThat(entries().getLast()).contains("refused");

    owner
        .sql("update searches.search set made_at = made_at - interval '1 hour' where person = :who")
        .param("who", asker.id())
        .update();
    searches.find(asker, REASON, SOUGHT);
  }

  @Test
  void where_the_log_cannot_be_written_nothing_is_looked_for() {
    owner.sql("alter table audit.entry rename to entry_away").update();
    try {
      assertThat(problem(REASON, SOUGHT).code()).isEqualTo("audit.unavailable");
    } finally {
      owner.sql("alter table audit.entry_away rename to entry").update();
    }
    assertThat(searches.latest(100, Optional.empty()))
        .noneMatch(made -> made.person().equals(asker.id()));
  }
}
