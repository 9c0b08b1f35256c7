package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The editions, and how the rows of each fared. */
@Controller
@ConditionalOnWebApplication
class EditionPages {

  private static final int PAGE_SIZE = 50;
  private static final List<String> HEADINGS =
      List.of(
          "statistics.edition.name",
          "statistics.edition.publisher",
          "statistics.edition.published",
          "statistics.edition.read",
          "statistics.edition.imported",
          "statistics.edition.flagged",
          "statistics.edition.quarantined");

  /** A fault and how many rows of an edition have it, on both sides of the line. */
  record Account(Fault fault, int flagged, int quarantined, Optional<Integer> groups) {}

  private final Editions editions;
  private final Page page;

  EditionPages(Editions editions, Page page) {
    this.editions = editions;
    this.page = page;
  }

  @GetMapping("/statistics/editions")
  String all(@RequestParam(name = "page", defaultValue = "1") long number, Model model) {
    Paging paging = new Paging(number, PAGE_SIZE, editions.count());
    model.addAttribute("paging", paging);
    model.addAttribute("editions", editions.newest(paging.offset(), PAGE_SIZE));
    return "statistics/editions";
  }

  @GetMapping("/statistics/editions.{ending}")
  void allAsFile(@PathVariable String ending, HttpServletResponse response) throws IOException {
    Download form = Download.of(ending);
    List<String> head = HEADINGS.stream().map(page::text).toList();
    List<List<Object>> rows =
        editions.newest(0, Math.toIntExact(editions.count())).stream()
            .map(EditionPages::cells)
            .toList();
    form.send(response, "editions", page.language(), new TakeAway("editions", head, 1, rows));
  }

  private static List<Object> cells(Edition edition) {
    return List.of(
        edition.name(),
        edition.publisher(),
        edition.publishedOn().map(Object::toString).orElse(""),
        edition.rows().read(),
        edition.rows().imported(),
        edition.rows().flagged(),
        edition.rows().quarantined());
  }

  @GetMapping("/statistics/editions/{name}")
  String one(@PathVariable String name, Model model) {
    Edition edition = editions.named(name);
    List<EditionCount> counts = editions.counts(edition);
    model.addAttribute("edition", edition);
    model.addAttribute("accounts", accounts(counts));
    model.addAttribute(
        "suppressed",
        counts.stream()
            .filter(count -> count.code().equals(EditionCount.SUPPRESSED))
            .mapToInt(EditionCount::rows)
            .sum());
    model.addAttribute("revision", editions.revision(edition).orElse(null));
    return "statistics/edition";
  }

  private static List<Account> accounts(List<EditionCount> counts) {
    return List.of(Fault.values()).stream()
        .map(
            fault ->
                new Account(
                    fault,
                    EditionCount.rows(counts, EditionCount.Kind.FLAG, fault),
                    EditionCount.rows(counts, EditionCount.Kind.QUARANTINE, fault),
                    counts.stream()
                        .filter(count -> count.code().equals(fault.code()))
                        .flatMap(count -> count.groups().stream())
                        .findFirst()))
        .filter(account -> account.flagged() + account.quarantined() > 0)
        .toList();
  }
}
