package org.amana.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody with the database changes or moves does not open (security goal G3). */
@OnAVault
class TamperingTest {

  private static final int TIMES = 5_000;
  private static final String[] TABLES = {"cases.record", "cases.note", "a.b"};
  private static final String[] COLUMNS = {"name", "note", "c"};

  @Autowired private Vault vault;
  @Autowired private Safes safes;
  @Autowired private SetUpVault node;

  private final Random chance = new Random(20_260_730);

  @BeforeEach
  void open() {
    node.open();
  }

  private Place anywhere() {
    return new Place(
        TABLES[chance.nextInt(TABLES.length)],
        COLUMNS[chance.nextInt(COLUMNS.length)],
        new UUID(1, chance.nextInt(4)));
  }

  private byte[] changed(byte[] whole) {
    byte[] other = whole.clone();
    other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
    return other;
  }

  private static boolean opens(byte[] bytes, Place place, BiFunction<byte[], Place, byte[]> way) {
    try {
      var _ = way.apply(bytes, place);
      return true;
    } catch (ProblemException e) {
      assertThat(e.problem()).isEqualTo(new VaultProblem.Damaged());
      return false;
    }
  }

  private int opened(
      BiFunction<byte[], Place, byte[]> close, BiFunction<byte[], Place, byte[]> open) {
    int opened = 0;
    for (int time = 0; time < TIMES; time++) {
      Place place = anywhere();
      byte[] whole = close.apply(("value " + time).getBytes(UTF_8), place);
      Place other = anywhere();
      boolean moved = chance.nextBoolean() && !other.equals(place);
      opened += opens(moved ? whole : changed(whole), moved ? other : place, open) ? 1 : 0;
    }
    return opened;
  }

  @Test
  void no_changed_or_moved_value_of_the_server_opens() {
    assertThat(opened(vault::protect, vault::reveal)).isZero();
  }

  @Test
  void no_changed_or_moved_value_of_a_safe_opens_there_or_in_another_safe() {
    UnlockedKey member = node.somebody();
    OpenSafe safe = safe(member);
    OpenSafe other = safe(member);

    assertThat(opened(safe::protect, safe::reveal)).isZero();
    Place place = anywhere();
    assertThat(opens(safe.protect(new byte[9], place), place, other::reveal)).isFalse();
  }

  @Test
  void what_is_whole_and_in_its_place_opens() {
    Place place = anywhere();
    OpenSafe safe = safe(node.somebody());

    assertThat(opens(vault.protect(new byte[9], place), place, vault::reveal)).isTrue();
    assertThat(opens(safe.protect(new byte[9], place), place, safe::reveal)).isTrue();
  }

  private OpenSafe safe(UnlockedKey member) {
    return safes.make(
        new SafeId(UUID.randomUUID()), java.util.Set.of(member.holder()), java.util.Set.of());
  }
}
