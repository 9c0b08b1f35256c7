package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.amana.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a thief of the disk and of a sealed server's memory reads (security goals G1, G33). */
class StolenNodeTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void fifty_canaries_and_all_keys_stand_nowhere_and_one_stored_plain_everywhere()
      throws Exception {
    steal(50);
  }

  @Test
  @Tag("long")
  void a_thousand_canaries_of_each_kind_and_all_keys_stand_nowhere() throws Exception {
    steal(1_000);
  }

  private static void steal(int count) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/stolen")), "");
    try (StolenNode node = new StolenNode(folder.toAbsolutePath(), count)) {
      assertThat(node.inMemory()).contains("encrypting key", SeededNode.PLANTED);
      Duration sealing = node.seal();
      Map<String, Set<String>> found = node.searched();

      assertThat(found.remove("temporary files")).isEmpty();
      assertThat(found)
          .allSatisfy((place, names) -> assertThat(names).as(place).containsExactly("planted"));
      assertThat(sealing).isLessThan(SOON);
      Figures.say(
          "%d canaries of 13 kinds, as many cases, and all keys in %,d forms: 0 found in dump, data, log of changes, files, output, memory of the sealed node; the one stored plain found in each; sealed in %d ms"
              .formatted(count, node.forms(), sealing.toMillis()));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
