package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amana.platform.vault.SetUpVault.PHRASE;
import static org.amana.platform.vault.SetUpVault.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.CommonProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new key for who lost both phrase and kit: by two custodians, and for their files alone. */
@OnAVault
@SuppressWarnings("NullAway.Init")
class RenewalsTest {

  private static final String FRESH = "a lamp in the third window";

  @Autowired private Renewals renewals;
  @Autowired private Safes safes;
  @Autowired private PersonKeys people;
  @Autowired private Custody custody;
  @Autowired private HandedShareSql handed;
  @Autowired private SetUpVault node;
  @Autowired private FreshDatabase.Owner owner;

  private final SafeId file = new SafeId(UUID.randomUUID());
  private final Place name = new Place("test.record", "name", file.value());

  private UnlockedKey first;
  private UnlockedKey second;
  private UnlockedKey colleague;
  private Holder forgetful;
  private UnlockedKey lost;
  private byte[] written;

  @BeforeEach
  void somebody_has_a_file_and_loses_phrase_and_kit() {
    node.open();
    first = node.somebody();
    second = node.somebody();
    colleague = node.somebody();
    lost = node.somebody();
    forgetful = lost.holder();
    OpenSafe safe =
        safes.make(
            file, Set.of(forgetful, colleague.holder()), Set.of(first.holder(), second.holder()));
    written = safe.protect("a name".getBytes(UTF_8), name);
    renewals.ask(forgetful, FRESH);
  }

  private void agree(UnlockedKey custodian) {
    renewals.agree(renewals.of(forgetful).orElseThrow(), custodian);
  }

  private String read(UnlockedKey key) {
    return new String(safes.open(file, key).reveal(written, name), UTF_8);
  }

  @Test
  void two_custodians_open_the_files_to_the_new_key_and_the_old_phrase_opens_nothing() {
    agree(first);
    agree(second);

    Renewals.Renewed renewed = renewals.finish(forgetful, FRESH);

    assertThat(renewed.opened()).isEqualTo(1);
    assertThat(renewed.left()).isZero();
    assertThat(read(renewed.key())).isEqualTo("a name");
    assertThat(read(people.unlock(forgetful, FRESH))).isEqualTo("a name");
    assertThat(read(colleague)).isEqualTo("a name");
    assertThat(problem(() -> people.unlock(forgetful, PHRASE)))
        .isEqualTo(new VaultProblem.WrongPhrase());
    assertThat(renewals.of(forgetful)).isEmpty();
  }

  @Test
  void one_custodian_twice_is_one_and_until_two_agree_the_old_key_stays() {
    agree(first);
    agree(first);

    assertThat(problem(() -> renewals.finish(forgetful, FRESH)))
        .isEqualTo(new VaultProblem.SharesMissing(1, 2));
    assertThat(read(people.unlock(forgetful, PHRASE))).isEqualTo("a name");
  }

  @Test
  void another_phrase_than_the_one_that_was_chosen_opens_nothing_and_changes_nothing() {
    agree(first);
    agree(second);

    assertThat(problem(() -> renewals.finish(forgetful, PHRASE)))
        .isEqualTo(new VaultProblem.WrongPhrase());
    assertThat(renewals.finish(forgetful, FRESH).opened()).isEqualTo(1);
  }

  @Test
  void a_file_without_custodians_stays_closed_until_a_colleague_lets_them_in_again() {
    SafeId other = new SafeId(UUID.randomUUID());
    OpenSafe safe = safes.make(other, Set.of(forgetful, colleague.holder()), Set.of());
    agree(first);
    agree(second);

    Renewals.Renewed renewed = renewals.finish(forgetful, FRESH);

    assertThat(renewed.left()).isEqualTo(1);
    assertThat(problem(() -> safes.open(other, renewed.key()))).isEqualTo(new VaultProblem.NoKey());
    safes.admit(safe, forgetful);
    assertThat(safes.find(other, renewed.key())).isPresent();
  }

  @Test
  void who_was_expelled_meanwhile_does_not_come_back() {
    agree(first);
    agree(second);
    safes.expel(safes.open(file, colleague), forgetful);

    Renewals.Renewed renewed = renewals.finish(forgetful, FRESH);

    assertThat(renewed.opened()).isZero();
    assertThat(safes.find(file, renewed.key())).isEmpty();
  }

  @Test
  void what_custodians_handed_over_opens_nothing_to_anybody_else() {
    UnlockedKey thief = node.somebody();
    agree(first);
    agree(second);
    owner
        .sql("update vault.handed_share set receiver = :thief where receiver = :own")
        .param("thief", thief.holder().value())
        .param("own", forgetful.value())
        .update();
    UUID request = renewals.of(forgetful).orElseThrow().id();

    assertThat(handed.of(request, thief.holder(), Instant.now())).hasSize(2);
    assertThat(problem(() -> custody.open(new Handover(request, file, thief.holder()), thief)))
        .isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void after_three_days_it_counts_no_more_and_what_was_handed_over_is_destroyed() {
    agree(first);
    agree(second);
    owner.sql("update vault.renewal set asked_at = now() - interval '73 hours'").update();

    assertThat(problem(() -> renewals.finish(forgetful, FRESH)))
        .isEqualTo(new CommonProblem.NotFound());
    assertThat(renewals.list(10)).isEmpty();
    assertThat(renewals.dropExpired()).isPositive();
    assertThat(read(people.unlock(forgetful, PHRASE))).isEqualTo("a name");
  }

  @Test
  void whoever_finds_phrase_or_kit_withdraws() {
    agree(first);

    renewals.withdraw(forgetful);

    assertThat(renewals.of(forgetful)).isEmpty();
    assertThat(read(people.unlock(forgetful, PHRASE))).isEqualTo("a name");
  }
}
