package org.amana.evidence.statistics;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.amana.platform.node.Home;
import org.springframework.stereotype.Component;

/** Where an upload lies as a file while it is read: a folder of this node. */
@Component
class Workplace {

  /** Neither an upload nor an import takes so long. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Home home;
  private final Clock clock;

  Workplace(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** An empty file for the upload. What a killed process left of the same upload is removed. */
  Path file(UUID upload, String ending) throws IOException {
    Path folder = home.temporary();
    String beginning = upload + "-";
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, beginning + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
    return Files.createTempFile(folder, beginning, ending);
  }

  /** Removes what killed processes left: files on their way in, and work that another took over. */
  void sweep() throws IOException {
    FileTime before = FileTime.from(clock.instant().minus(LONGEST));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(home.temporary())) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
