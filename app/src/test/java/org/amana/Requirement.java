package org.amana;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What a paragraph of the five documents asks of the software. */
record Requirement(
    String id, String instrument, String paragraph, String system, String capability) {

  static List<Requirement> all() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader file = Files.newBufferedReader(Checkout.file("docs/requirements.csv"))) {
      return format.parse(file).stream().map(Requirement::of).toList();
    }
  }

  private static Requirement of(CSVRecord row) {
    return new Requirement(
        row.get("id"),
        row.get("instrument"),
        row.get("paragraph"),
        row.get("system"),
        row.get("capability"));
  }
}
