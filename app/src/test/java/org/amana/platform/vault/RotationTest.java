package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amana.platform.vault.SetUpVault.PASSPHRASE;
import static org.amana.platform.vault.SetUpVault.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The server's key is changed while everybody works (security goal G34). */
@OnAVault
class RotationTest {

  private static final String PHRASE = SetUpVault.PHRASE;

  @Autowired private Seal seal;
  @Autowired private Vault vault;
  @Autowired private Rotation rotation;
  @Autowired private RotationSql sql;
  @Autowired private RootSql root;
  @Autowired private Stretching stretching;
  @Autowired private Pepper pepper;
  @Autowired private Safes safes;
  @Autowired private PersonKeys people;
  @Autowired private SetUpVault node;
  @Autowired private ObjectProvider<ProtectedColumn> columns;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void nothing_is_changed_yet() {
    owner
        .sql(
            "truncate vault.safe_key, vault.custody, vault.custody_share, vault.handed_share,"
                + " vault.person_key")
        .update();
    node.open();
    late().goOn();
    assertThat(rotation.state().isChanging()).isFalse();
  }

  /** The same as it goes on after every process has heard of the new key. */
  private Rotation late() {
    return at(later(Rotation.SETTLED.plusSeconds(5)));
  }

  private static Clock later(Duration by) {
    return Clock.offset(Clock.systemUTC(), by);
  }

  private Rotation at(Clock clock) {
    return new Rotation(seal, sql, columns, clock, transaction);
  }

  private Seal another() {
    return new Seal(
        root, stretching, pepper, new java.security.SecureRandom(), Clock.systemUTC(), transaction);
  }

  private long under(int key) {
    return database
        .sql("select count(*) from vault.safe_key where substring(sealed from 5 for 5) = :head")
        .param("head", Envelope.head(key))
        .query(Long.class)
        .single();
  }

  @Test
  void everything_is_put_under_the_new_key_and_the_old_one_is_destroyed() {
    UnlockedKey member = node.somebody();
    SafeId id = new SafeId(UUID.randomUUID());
    safes.make(id, Set.of(member.holder()), Set.of(node.somebody().holder(), member.holder()));
    int old = seal.keys().current();
    assertThat(under(old)).isEqualTo(1);

    rotation.begin();
    // Two phrases, two kits, a key, a box, shares, and what other tests left.
    assertThat(rotation.state().left()).isGreaterThanOrEqualTo(8);
    assertThat(safes.find(id, member)).isPresent();
    rotation.goOn();

    assertThat(rotation.state().left()).isZero();
    assertThat(under(old)).isZero();
    assertThat(rotation.state().isChanging()).isTrue();
    late().goOn();
    assertThat(rotation.state().isChanging()).isFalse();
    assertThat(seal.keys().encrypting().size()).isEqualTo(1);
    assertThat(seal.keys().current()).isNotEqualTo(old);
    assertThat(safes.find(id, people.unlock(member.holder(), PHRASE))).isPresent();
  }

  @Test
  void the_value_itself_stays_as_it_was() {
    Place place = new Place("a.b", "c", new UUID(0, 1));
    byte[] before = vault.protect("kept".getBytes(UTF_8), place);

    rotation.begin();
    byte[] after = rewrapped(before);

    int tail = "kept".length() + 12 + 16;
    assertThat(after).hasSameSizeAs(before).isNotEqualTo(before).endsWith(tail(before, tail));
    assertThat(vault.reveal(after, place)).isEqualTo("kept".getBytes(UTF_8));
    assertThat(problem(() -> vault.reveal(after, new Place("a.b", "c", new UUID(0, 2)))))
        .isEqualTo(new VaultProblem.Damaged());
  }

  private byte[] rewrapped(byte[] value) {
    return Crypto.open(() -> Envelope.rewrapped(value, Crypto.aead(seal.keys().encrypting())));
  }

  private static byte[] tail(byte[] bytes, int length) {
    return java.util.Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 8, 9, 40})
  void a_value_that_was_cut_is_not_rewrapped(int length) {
    byte[] whole = vault.protect(new byte[20], new Place("a.b", "c", new UUID(0, 1)));
    byte[] cut = java.util.Arrays.copyOf(whole, length);

    assertThat(problem(() -> rewrapped(cut))).isEqualTo(new VaultProblem.Damaged());
  }

  @Test
  void a_damaged_value_keeps_the_old_key_and_hinders_no_other() {
    UnlockedKey whole = node.somebody();
    UnlockedKey damaged = node.somebody();
    SafeId id = new SafeId(UUID.randomUUID());
    safes.make(id, Set.of(whole.holder(), damaged.holder()), Set.of());
    String flip =
        "update vault.safe_key set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
            + " where holder = :holder";
    owner.sql(flip).param("holder", damaged.holder().value()).update();

    rotation.begin();
    late().goOn();

    assertThat(rotation.state().left()).isEqualTo(1);
    assertThat(rotation.state().isChanging()).isTrue();
    assertThat(safes.find(id, whole)).isPresent();
    owner.sql(flip).param("holder", damaged.holder().value()).update();
    late().goOn();
    assertThat(rotation.state().isChanging()).isFalse();
    assertThat(safes.find(id, damaged)).isPresent();
  }

  @Test
  void what_was_changed_meanwhile_is_not_overwritten() {
    UnlockedKey person = node.somebody();
    ProtectedColumn phrases = new ProtectedColumn("vault.person_key", "holder", "by_phrase");
    byte[] head = Envelope.head(0);
    RotationSql.Stored read = sql.old(phrases, head, new UUID(0, 0), 1).getFirst();
    people.change(person, "a phrase of today instead");

    int replaced =
        sql.replace(
            phrases,
            List.of(new RotationSql.Changed(read.id(), read.value(), rewrapped(read.value()))));

    assertThat(replaced).isZero();
    assertThat(people.unlock(person.holder(), "a phrase of today instead")).isNotNull();
  }

  @Test
  void another_process_opens_what_is_new_and_hears_of_the_change() {
    Seal second = another();
    second.unseal(PASSPHRASE);
    Vault there = new Vault(second);
    Place place = new Place("a.b", "c", new UUID(0, 1));

    rotation.begin();
    byte[] fresh = vault.protect("new".getBytes(UTF_8), place);

    assertThat(there.reveal(fresh, place)).isEqualTo("new".getBytes(UTF_8));
    assertThat(second.keys().version()).isEqualTo(seal.keys().version());
    assertThat(
            problem(
                () -> new Rotation(second, sql, columns, Clock.systemUTC(), transaction).begin()))
        .isEqualTo(new VaultProblem.AlreadyChanging());
  }

  @Test
  void a_process_whose_root_key_was_changed_elsewhere_is_closed() {
    Seal second = another();
    second.unseal(PASSPHRASE);

    node.changeRoot();

    assertThat(problem(second::newestKeys)).isEqualTo(new VaultProblem.Sealed());
    assertThat(second.state()).isEqualTo(Seal.State.SEALED);
  }

  @Test
  void keys_that_were_put_back_are_not_gone_back_to() {
    RootSql.Keysets before = root.keysets();
    rotation.begin();

    owner
        .sql("update vault.server_keys set encrypting = :was, version = :version")
        .param("was", before.encrypting().toByteArray())
        .param("version", before.version())
        .update();
    assertThat(problem(rotation::state)).isEqualTo(new VaultProblem.KeysOlder());
    ServerKeys known = seal.keys();
    owner
        .sql("update vault.server_keys set version = :version")
        .param("version", known.version() - 1)
        .update();
    assertThat(root.replace(kept(known))).isTrue();
  }

  private RootSql.Keysets kept(ServerKeys known) {
    return Seal.wrapped(known);
  }

  @Test
  void a_clock_that_was_put_back_keeps_the_old_key_longer_and_destroys_nothing() {
    rotation.begin();

    at(later(Duration.ofDays(-400))).goOn();

    assertThat(rotation.state().isChanging()).isTrue();
  }

  @Test
  void a_damaged_keyset_opens_to_nobody_and_is_said_so() {
    owner
        .sql(
            "update vault.server_keys set encrypting = set_byte(encrypting, 30, 255 -"
                + " get_byte(encrypting, 30))")
        .update();
    seal.close();

    assertThat(problem(() -> seal.unseal(PASSPHRASE))).isEqualTo(new VaultProblem.KeysDamaged());
    assertThat(seal.state()).isEqualTo(Seal.State.SEALED);
    owner
        .sql(
            "update vault.server_keys set encrypting = set_byte(encrypting, 30, 255 -"
                + " get_byte(encrypting, 30))")
        .update();
    seal.unseal(PASSPHRASE);
  }

  @Test
  void nothing_goes_on_while_the_node_is_sealed() {
    rotation.begin();
    seal.close();

    late().goOn();

    assertThat(problem(rotation::state)).isEqualTo(new VaultProblem.Sealed());
    seal.unseal(PASSPHRASE);
    assertThat(rotation.state().isChanging()).isTrue();
  }
}
