package org.amana.evidence.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.amana.Amana;
import org.amana.platform.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads UNODC's file in and stores it, again and again, each time as if it were new. */
final class ImportBenchmark {

  private static final int TIMES = 5;

  private ImportBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path file = PublishedFile.find(arguments);
    try (Node node = new Node(Amana.class)) {
      Imports imports = node.room(Imports.class);
      JdbcClient store = node.room(JdbcClient.class);
      System.out.println(
          Timing.of(1, () -> read(imports, file)).line("import with storage, first time"));
      forget(store);
      Timing warm =
          Timing.of(
              TIMES,
              () -> {
                read(imports, file);
                forget(store);
              });
      System.out.println(warm.line("import with storage and removal, warm"));
    }
  }

  private static void read(Imports imports, Path file) {
    imports.read(
        new GivenFile(FileForm.GLOTIP, file, file.toString(), Optional.empty(), "bench"), _ -> {});
  }

  private static void forget(JdbcClient store) {
    store.sql("truncate statistics.edition cascade").update();
  }
}
