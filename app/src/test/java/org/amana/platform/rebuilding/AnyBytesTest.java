package org.amana.platform.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes of a file are, there is a copy or one reason, and nothing is thrown. */
class AnyBytesTest {

  private static final long SEED = 20261130;
  private static final int MUTANTS = 500;

  private static byte[] mutated(byte[] file, Random random) {
    byte[] mutant = file.clone();
    for (int change = random.nextInt(8); change >= 0; change--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(3)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          int length = Math.min(random.nextInt(32), mutant.length - at);
          System.arraycopy(mutant, random.nextInt(mutant.length - length + 1), mutant, at, length);
        }
      }
    }
    return mutant;
  }

  @Test
  void a_spoilt_file_has_one_clear_answer() {
    List<Map.Entry<String, byte[]>> files = List.copyOf(Corpus.files().entrySet());
    Random random = new Random(SEED);
    int copies = 0;
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      Map.Entry<String, byte[]> file = files.get(random.nextInt(files.size()));
      Rebuilt rebuilt = Rebuilding.of(mutated(file.getValue(), random));
      assertThat(rebuilt).as("%s, seed %d, mutant %d", file.getKey(), SEED, mutant).isNotNull();
      copies += rebuilt instanceof Rebuilt.Copy ? 1 : 0;
    }

    assertThat(copies).as("some are still pictures, and some are not").isBetween(20, MUTANTS - 20);
  }

  @FuzzTest
  void rebuildsAnything(byte[] file) {
    assertThat(Rebuilding.of(file)).isNotNull();
  }
}
