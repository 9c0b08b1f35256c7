package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.amana.platform.world.World;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts generated statistics into a demonstration, by the way that every file goes in. */
@Component
@ConditionalOnProperty("amana.demo")
class DemoStatistics implements ApplicationRunner {

  private static final long SEED = 64_293;
  private static final String NAME = "generated-" + GeneratedFile.PUBLISHED_ON;

  private final Imports imports;
  private final EditionSql editions;
  private final World world;

  DemoStatistics(Imports imports, EditionSql editions, World world) {
    this.imports = imports;
    this.editions = editions;
    this.world = world;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (editions.find(NAME).isPresent()) {
      return;
    }
    Path file = Files.createTempFile("generated-", ".xlsx");
    try {
      try (OutputStream into = Files.newOutputStream(file)) {
        new GeneratedFile(world, SEED).write(GeneratedStatistics.Extent.DEMO, into);
      }
      imports.read(
          new GivenFile(FileForm.GLOTIP, file, NAME + ".xlsx", Optional.of(NAME), "demo"), _ -> {});
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
