package org.amana.protection.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amana.platform.problems.Place;

/** Files of cases, written and read in memory. */
final class AFile {

  private final Standard standard;

  AFile(Standard standard) {
    this.standard = standard;
  }

  List<Judged> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  List<Judged> read(byte[] bytes) {
    Judge judge = new Judge(standard);
    List<Judged> all = new ArrayList<>();
    try (CaseReader reader =
        CaseReader.open(new ByteArrayInputStream(bytes), Place.of("f"), standard)) {
      for (Optional<RawCase> raw = reader.next(); raw.isPresent(); raw = reader.next()) {
        all.add(judge.judge(raw.get()));
      }
    }
    return all;
  }

  byte[] json(List<NamedCase> cases) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonCasesWriter(standard).write(cases, out);
    return out.toByteArray();
  }

  byte[] table(List<NamedCase> cases) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TableCasesWriter(standard).write(cases, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
