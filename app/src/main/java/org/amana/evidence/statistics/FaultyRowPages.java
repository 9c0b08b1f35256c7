package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
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

/** The rows of an edition that have faults, flagged or quarantined, as they stand in the file. */
@Controller
@ConditionalOnWebApplication
class FaultyRowPages {

  private static final int PAGE_SIZE = 50;

  /** Rows that are read at once for a file. */
  private static final int PORTION = 2000;

  private final Editions editions;
  private final Page page;

  FaultyRowPages(Editions editions, Page page) {
    this.editions = editions;
    this.page = page;
  }

  @GetMapping("/statistics/editions/{name}/{way:flagged|quarantine}")
  String rows(
      @PathVariable String name,
      @PathVariable String way,
      @RequestParam(name = "page", defaultValue = "1") long number,
      @RequestParam(defaultValue = "") String fault,
      Model model) {
    Edition edition = editions.named(name);
    Faulty kept = Faulty.withCode(way);
    Optional<Fault> wanted = wanted(fault);
    Paging paging = new Paging(number, PAGE_SIZE, editions.count(edition, kept, wanted));
    model.addAttribute("edition", edition);
    model.addAttribute("kept", kept);
    model.addAttribute("fault", wanted.orElse(null));
    model.addAttribute("paging", paging);
    model.addAttribute("headings", editions.headings(edition, kept));
    model.addAttribute("faulty", editions.rows(edition, kept, wanted, paging.offset(), PAGE_SIZE));
    return "statistics/faulty-rows";
  }

  @GetMapping("/statistics/editions/{name}/{way:flagged|quarantine}.{ending}")
  void file(
      @PathVariable String name,
      @PathVariable String way,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String fault,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    Edition edition = editions.named(name);
    Faulty kept = Faulty.withCode(way);
    Optional<Fault> wanted = wanted(fault);
    List<String> head = new ArrayList<>();
    head.add(page.text("statistics.edition.row"));
    head.add(page.text("statistics.edition.fault"));
    head.addAll(editions.headings(edition, kept));
    Iterable<List<Object>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                editions.rows(edition, kept, wanted, offset, size).stream()
                    .map(this::cells)
                    .toList());
    form.send(response, name + "-" + way, page.language(), new TakeAway(way, head, 1, rows));
  }

  private List<Object> cells(FaultyRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.number());
    cells.add(
        row.faults().stream()
            .map(fault -> page.text(fault.key()))
            .collect(Collectors.joining("; ")));
    cells.addAll(row.cells());
    return cells;
  }

  private static Optional<Fault> wanted(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.withCode(code)
            .orElseThrow(
                () -> new ProblemException(new CommonProblem.BadParameter("fault", code))));
  }
}
