package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amana.platform.language.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a page of the explorer shows, as a file. */
@Controller
class ExportPages {

  private static final MediaType CSV = new MediaType("text", "csv");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Statistics statistics;
  private final Views views;
  private final Exports exports;

  ExportPages(Statistics statistics, Views views, Exports exports) {
    this.statistics = statistics;
    this.views = views;
    this.exports = exports;
  }

  @GetMapping("/statistics/explorer.csv")
  ResponseEntity<StreamingResponseBody> csv(
      @RequestParam Map<String, String> typed, Locale locale) {
    return file(
        typed,
        locale,
        CSV,
        "csv",
        (edition, sheets, out) -> exports.csv(edition.name(), sheets, Language.of(locale), out));
  }

  @GetMapping("/statistics/explorer.xlsx")
  ResponseEntity<StreamingResponseBody> xlsx(
      @RequestParam Map<String, String> typed, Locale locale) {
    return file(
        typed,
        locale,
        XLSX,
        "xlsx",
        (edition, sheets, out) -> exports.xlsx(edition, sheets, Language.of(locale), out));
  }

  private interface Writing {
    void write(Edition edition, List<Sheet> sheets, OutputStream out) throws IOException;
  }

  /** Everything is counted before the first byte, so that a problem is told as a problem. */
  private ResponseEntity<StreamingResponseBody> file(
      Map<String, String> typed, Locale locale, MediaType type, String ending, Writing writing) {
    Parameters asked = views.withDefaults(new Parameters(typed).only(Views.ACCEPTED));
    Edition edition = statistics.edition(asked.get("dataset"));
    List<Sheet> sheets = views.sheets(asked, Language.of(locale));
    String name = edition.name() + "-" + views.tab(asked).code() + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> writing.write(edition, sheets, out));
  }
}
