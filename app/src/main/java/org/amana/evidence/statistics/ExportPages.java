package org.amana.evidence.statistics;

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

/** What a page of the explorer shows, as a file. */
@Controller
class ExportPages {

  static final MediaType CSV = new MediaType("text", "csv");
  static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** What is written: everything is counted before, so that a problem is told as a problem. */
  private record Content(Edition edition, String name, List<Sheet> sheets) {}

  private final Statistics statistics;
  private final Views views;
  private final Exports exports;

  ExportPages(Statistics statistics, Views views, Exports exports) {
    this.statistics = statistics;
    this.views = views;
    this.exports = exports;
  }

  @GetMapping("/statistics/explorer.csv")
  ResponseEntity<byte[]> csv(@RequestParam Map<String, String> typed, Locale locale) {
    Content content = content(typed, locale);
    return file(
        content.name() + ".csv",
        CSV,
        exports.csv(content.edition().name(), content.sheets(), Language.of(locale)));
  }

  @GetMapping("/statistics/explorer.xlsx")
  ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> typed, Locale locale) {
    Content content = content(typed, locale);
    return file(
        content.name() + ".xlsx",
        XLSX,
        exports.xlsx(content.edition(), content.sheets(), Language.of(locale)));
  }

  private Content content(Map<String, String> typed, Locale locale) {
    Parameters asked = views.withDefaults(new Parameters(typed).only(Views.ACCEPTED));
    Edition edition = statistics.edition(asked.get("dataset"));
    return new Content(
        edition,
        edition.name() + "-" + views.tab(asked).code(),
        views.sheets(asked, Language.of(locale)));
  }

  /** A file to keep. */
  static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
