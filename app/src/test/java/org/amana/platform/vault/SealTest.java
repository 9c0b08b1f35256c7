package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amana.platform.vault.SetUpVault.PASSPHRASE;
import static org.amana.platform.vault.SetUpVault.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amana.platform.problems.CommonProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The seal of a node: who brings what, and what then opens. */
@OnAVault
class SealTest {

  private static final Place HERE = new Place("test.row", "value", new UUID(1, 1));

  @Autowired private Seal seal;
  @Autowired private Vault vault;
  @Autowired private SetUpVault node;

  private byte[] kept = new byte[0];

  @BeforeEach
  void keep_a_value_and_seal() {
    node.open();
    kept = vault.protect("kept".getBytes(UTF_8), HERE);
    seal.close();
  }

  private String read() {
    return new String(vault.reveal(kept, HERE), UTF_8);
  }

  @Test
  void a_sealed_node_neither_opens_nor_encrypts() {
    assertThat(seal.state()).isEqualTo(Seal.State.SEALED);
    assertThat(problem(this::read)).isEqualTo(new VaultProblem.Sealed());
    assertThat(problem(() -> vault.protect(new byte[1], HERE)))
        .isEqualTo(new VaultProblem.Sealed());
  }

  @Test
  void the_passphrase_opens_it() {
    seal.unseal(PASSPHRASE);

    assertThat(read()).isEqualTo("kept");
  }

  @Test
  void another_passphrase_opens_nothing() {
    assertThat(problem(() -> seal.unseal("seven camels cross the sea")))
        .isEqualTo(new VaultProblem.WrongPhrase());
    assertThat(seal.state()).isEqualTo(Seal.State.SEALED);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "2,0"})
  void any_two_of_three_shares_open_it(int one, int other) {
    seal.unseal(List.of(node.shares().get(one), node.shares().get(other).toLowerCase(Locale.ROOT)));

    assertThat(read()).isEqualTo("kept");
  }

  @Test
  void one_share_opens_nothing() {
    assertThat(problem(() -> seal.unseal(List.of(node.shares().get(1)))))
        .isEqualTo(new VaultProblem.SharesMissing(1, 2));
  }

  @Test
  void a_share_twice_opens_nothing() {
    String share = node.shares().get(1);

    assertThat(problem(() -> seal.unseal(List.of(share, share))))
        .isEqualTo(new VaultProblem.SharesDoNotMatch());
  }

  @Test
  void a_mistyped_share_is_named() {
    String right = node.shares().get(0);
    String wrong = node.shares().get(1).replaceFirst("[A-M]", "Z");

    assertThat(problem(() -> seal.unseal(List.of(right, wrong))))
        .isEqualTo(new VaultProblem.ShareMistyped(2));
  }

  @Test
  void a_new_root_key_takes_the_shares_before_it_out_of_use() {
    List<String> before = node.shares();
    byte[] other = kept;

    List<String> fresh = seal.changeRoot(PASSPHRASE, 3, 5).stream().map(Share::text).toList();
    seal.close();

    assertThat(problem(() -> seal.unseal(before))).isEqualTo(new VaultProblem.SharesDoNotMatch());
    assertThat(problem(() -> seal.unseal(List.of(fresh.getFirst(), before.getFirst()))))
        .isEqualTo(new VaultProblem.SharesDoNotMatch());
    seal.unseal(fresh.subList(1, 4));
    assertThat(new String(vault.reveal(other, HERE), UTF_8)).isEqualTo("kept");
    seal.close();
    seal.unseal(PASSPHRASE);
    assertThat(read()).isEqualTo("kept");
    node.changeRoot();
  }

  @Test
  void the_shares_set_a_new_passphrase_when_the_old_one_is_forgotten() {
    seal.changePassphrase(node.shares(), "nine boats on a quiet river");

    assertThat(problem(() -> seal.unseal(PASSPHRASE))).isEqualTo(new VaultProblem.WrongPhrase());
    seal.unseal("nine boats on a quiet river");
    assertThat(read()).isEqualTo("kept");
    seal.changePassphrase(node.shares(), PASSPHRASE);
  }

  @Test
  void a_node_is_set_up_once() {
    assertThat(problem(() -> seal.setUp(PASSPHRASE, 2, 3)))
        .isEqualTo(new VaultProblem.AlreadySetUp());
  }

  @Test
  void a_short_passphrase_is_refused() {
    assertThat(problem(() -> seal.setUp("too short", 2, 3)))
        .isInstanceOf(CommonProblem.InvalidInput.class);
  }
}
