package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amana.platform.vault.SetUpVault.PASSPHRASE;
import static org.amana.platform.vault.SetUpVault.PHRASE;
import static org.amana.platform.vault.SetUpVault.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opens what lies in a safe: those who hold its key, and two custodians together. */
@OnAVault
class SafesTest {

  @Autowired private Seal seal;
  @Autowired private Vault vault;
  @Autowired private Safes safes;
  @Autowired private SafeSql sql;
  @Autowired private Custody custody;
  @Autowired private PersonKeys people;
  @Autowired private SetUpVault node;
  @Autowired private FreshDatabase.Owner owner;

  private final SafeId id = new SafeId(UUID.randomUUID());
  private final Place name = new Place("test.record", "name", id.value());

  @BeforeEach
  void open() {
    node.open();
  }

  private static Set<Holder> holders(UnlockedKey... keys) {
    return Arrays.stream(keys).map(UnlockedKey::holder).collect(Collectors.toUnmodifiableSet());
  }

  private byte[] written(OpenSafe safe) {
    return safe.protect("a name".getBytes(UTF_8), name);
  }

  private String read(OpenSafe safe, byte[] written) {
    return new String(safe.reveal(written, name), UTF_8);
  }

  @Test
  void every_member_opens_it_and_nobody_else() {
    UnlockedKey one = node.somebody();
    UnlockedKey two = node.somebody();
    byte[] written = written(safes.make(id, holders(one, two), Set.of()));

    assertThat(read(safes.open(id, one), written)).isEqualTo("a name");
    assertThat(read(safes.open(id, two), written)).isEqualTo("a name");
    assertThat(problem(() -> safes.open(id, node.somebody()))).isEqualTo(new VaultProblem.NoKey());
  }

  @Test
  void the_key_of_a_member_given_to_another_row_or_person_does_not_open() {
    UnlockedKey member = node.somebody();
    UnlockedKey thief = node.somebody();
    safes.make(id, holders(member), Set.of());
    SafeSql.Sealed own = sql.key(id, member.holder()).orElseThrow();

    sql.dropKey(id, member.holder());
    sql.keepKey(id, new SafeSql.Sealed(own.id(), thief.holder(), own.bytes()));
    SafeId other = new SafeId(UUID.randomUUID());
    sql.keepKey(other, new SafeSql.Sealed(UUID.randomUUID(), member.holder(), own.bytes()));

    assertThat(problem(() -> safes.open(id, thief))).isEqualTo(new VaultProblem.Damaged());
    assertThat(problem(() -> safes.open(other, member))).isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void the_database_and_the_keys_of_the_server_open_no_safe_and_a_phrase_opens_its_owners_alone() {
    List<UnlockedKey> staff = Stream.generate(node::somebody).limit(4).toList();
    List<SafeId> files = Stream.generate(() -> new SafeId(UUID.randomUUID())).limit(12).toList();
    for (int file = 0; file < files.size(); file++) {
      UnlockedKey member = staff.get(file % 3);
      safes.make(
          files.get(file), holders(member, staff.get(file / 4)), holders(staff.get(3), member));
    }

    for (UnlockedKey thief : staff) {
      for (SafeId file : files) {
        boolean isTheirs = sql.holders(file).contains(thief.holder());
        for (Holder holder : sql.holders(file)) {
          SafeSql.Sealed stolen = sql.key(file, holder).orElseThrow();
          Place place = new Place("vault.safe_key", "sealed", stolen.id());
          byte[] withoutTheServersKey = vault.reveal(stolen.bytes().toByteArray(), place);
          boolean opens = opens(thief, withoutTheServersKey, place);
          assertThat(opens).isEqualTo(isTheirs && holder.equals(thief.holder()));
        }
      }
    }
  }

  private static boolean opens(UnlockedKey key, byte[] closed, Place place) {
    try {
      key.open(closed, place);
      return true;
    } catch (org.amana.platform.problems.ProblemException e) {
      return false;
    }
  }

  @Test
  void a_colleague_is_admitted_and_expelled() {
    UnlockedKey member = node.somebody();
    UnlockedKey colleague = node.somebody();
    OpenSafe first = safes.make(id, holders(member), Set.of());
    byte[] before = written(first);

    safes.admit(first, colleague.holder());
    assertThat(read(safes.open(id, colleague), before)).isEqualTo("a name");

    OpenSafe renewed = safes.expel(first, colleague.holder());
    byte[] after = written(renewed);
    assertThat(problem(() -> safes.open(id, colleague))).isEqualTo(new VaultProblem.NoKey());
    assertThat(read(safes.open(id, member), before)).isEqualTo("a name");
    assertThat(read(safes.open(id, member), after)).isEqualTo("a name");
    assertThat(problem(() -> first.reveal(after, name))).isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void a_safe_has_a_new_key_for_everybody_and_the_old_one_is_destroyed() {
    UnlockedKey member = node.somebody();
    UnlockedKey first = node.somebody();
    UnlockedKey second = node.somebody();
    OpenSafe old = safes.make(id, holders(member), holders(first, second));
    byte[] before = written(old);
    Handover early = new Handover(UUID.randomUUID(), id, node.somebody().holder());
    custody.hand(early, first, Instant.now().plusSeconds(60));

    OpenSafe renewed = safes.renew(safes.open(id, member));
    byte[] after = renewed.protect(renewed.reveal(before, name), name);
    safes.settle(renewed);

    assertThat(read(safes.open(id, member), after)).isEqualTo("a name");
    assertThat(problem(() -> safes.open(id, member).reveal(before, name)))
        .isEqualTo(new VaultProblem.Damaged());
    assertThat(custody.handed(early)).isZero();
    UnlockedKey receiver = node.somebody();
    Handover late = new Handover(UUID.randomUUID(), id, receiver.holder());
    custody.hand(late, first, Instant.now().plusSeconds(60));
    custody.hand(late, second, Instant.now().plusSeconds(60));
    assertThat(read(custody.open(late, receiver), after)).isEqualTo("a name");
    assertThat(problem(() -> old.reveal(after, name))).isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void nobody_opens_it_once_its_keys_are_destroyed() {
    UnlockedKey member = node.somebody();
    safes.make(id, holders(member), holders(node.somebody(), node.somebody()));

    safes.shred(id);

    assertThat(problem(() -> safes.open(id, member))).isEqualTo(new VaultProblem.NoKey());
    for (String table : List.of("safe_key", "custody", "custody_share", "handed_share")) {
      assertThat(
              owner
                  .sql("select count(*) from vault." + table + " where safe = :safe")
                  .param("safe", id.value())
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void two_custodians_open_it_to_one_person_for_a_time() {
    UnlockedKey first = node.somebody();
    UnlockedKey second = node.somebody();
    byte[] written =
        written(safes.make(id, holders(node.somebody()), holders(first, second, node.somebody())));
    UnlockedKey receiver = node.somebody();
    Handover handover = new Handover(UUID.randomUUID(), id, receiver.holder());
    Instant soon = Instant.now().plus(Duration.ofMinutes(60));

    custody.hand(handover, first, soon);
    assertThat(problem(() -> custody.open(handover, receiver)))
        .isEqualTo(new VaultProblem.SharesMissing(1, 2));
    custody.hand(handover, first, soon);
    assertThat(custody.handed(handover)).isEqualTo(1);
    custody.hand(handover, second, soon);

    assertThat(read(custody.open(handover, receiver), written)).isEqualTo("a name");
    Handover another = new Handover(UUID.randomUUID(), id, receiver.holder());
    assertThat(problem(() -> custody.open(another, receiver)))
        .isEqualTo(new VaultProblem.SharesMissing(0, 2));
    custody.takeBack(handover.request());
    assertThat(problem(() -> custody.open(handover, receiver)))
        .isEqualTo(new VaultProblem.SharesMissing(0, 2));
  }

  @Test
  void what_was_handed_over_is_gone_when_its_time_is_over() {
    UnlockedKey first = node.somebody();
    UnlockedKey second = node.somebody();
    safes.make(id, holders(node.somebody()), holders(first, second));
    Handover handover = new Handover(UUID.randomUUID(), id, node.somebody().holder());
    custody.hand(handover, first, Instant.now().minusSeconds(1));
    custody.hand(handover, second, Instant.now().minusSeconds(1));

    assertThat(custody.handed(handover)).isZero();
    assertThat(custody.takeBackExpired()).isEqualTo(2);
  }

  @Test
  void a_person_without_a_key_cannot_be_given_one_of_a_safe() {
    Holder newcomer = new Holder(UUID.randomUUID());

    assertThat(problem(() -> safes.make(id, Set.of(newcomer), Set.of())))
        .isEqualTo(new VaultProblem.NoOwnKey());
    assertThat(sql.holders(id)).isEmpty();
  }

  @Test
  void a_forgotten_phrase_is_replaced_by_the_kit_and_everything_opens_as_before() {
    Holder holder = new Holder(UUID.randomUUID());
    RecoveryKit kit = people.make(holder, PHRASE);
    byte[] written = written(safes.make(id, Set.of(holder), Set.of()));

    people.change(
        people.unlockByKit(holder, kit.text().toLowerCase(Locale.ROOT)), "a new phrase to keep");

    assertThat(problem(() -> people.unlock(holder, PHRASE)))
        .isEqualTo(new VaultProblem.WrongPhrase());
    assertThat(problem(() -> people.unlockByKit(holder, kit.text())))
        .isEqualTo(new VaultProblem.WrongPhrase());
    UnlockedKey again = people.unlock(holder, "a new phrase to keep");
    assertThat(read(safes.open(id, again), written)).isEqualTo("a name");
  }

  @Test
  void with_phrase_and_kit_lost_the_custodians_open_what_the_old_key_opened() {
    Holder forgetful = new Holder(UUID.randomUUID());
    UnlockedKey first = node.somebody();
    UnlockedKey second = node.somebody();
    people.make(forgetful, PHRASE);
    byte[] written = written(safes.make(id, Set.of(forgetful), holders(first, second)));

    people.make(forgetful, "another phrase to keep");
    UnlockedKey fresh = people.unlock(forgetful, "another phrase to keep");
    assertThat(problem(() -> safes.open(id, fresh))).isEqualTo(new VaultProblem.Damaged());
    Handover handover = new Handover(UUID.randomUUID(), id, forgetful);
    custody.hand(handover, first, Instant.now().plusSeconds(60));
    custody.hand(handover, second, Instant.now().plusSeconds(60));
    safes.admit(custody.open(handover, fresh), forgetful);

    assertThat(read(safes.open(id, fresh), written)).isEqualTo("a name");
  }

  @Test
  void a_session_opens_the_key_with_its_own_token_alone() {
    UnlockedKey key = node.somebody();
    byte[] kept = people.keep(key, "the token in the browser");
    safes.make(id, holders(key), Set.of());

    UnlockedKey again = people.reopen(key.holder(), kept, "the token in the browser");
    assertThat(safes.find(id, again)).isPresent();
    assertThat(problem(() -> people.reopen(key.holder(), kept, "another token")))
        .isEqualTo(new VaultProblem.Damaged());
    assertThat(
            problem(
                () -> people.reopen(node.somebody().holder(), kept, "the token in the browser")))
        .isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void a_sealed_node_opens_no_safe_even_to_its_member() {
    UnlockedKey member = node.somebody();
    safes.make(id, holders(member), Set.of());

    seal.close();

    assertThat(problem(() -> safes.open(id, member))).isEqualTo(new VaultProblem.Sealed());
    seal.unseal(PASSPHRASE);
    assertThat(safes.find(id, member)).isPresent();
  }
}
