package org.amana.protection.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.node.Home;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Registration by area, beside the documents that people of this node lack. */
@Controller
@ConditionalOnWebApplication
class CoveragePages {

  private static final int PAGE = 50;
  private static final int PORTION = 500;
  private static final String FILE = "file";

  /** Refused rows that are told one by one; a file with more is mended and sent again. */
  private static final int MOST_REFUSED = 200;

  private final Coverages coverages;
  private final Figures figures;
  private final FigureLabels labels;
  private final Home home;
  private final Page page;

  CoveragePages(Coverages coverages, Figures figures, FigureLabels labels, Home home, Page page) {
    this.coverages = coverages;
    this.figures = figures;
    this.labels = labels;
    this.home = home;
    this.page = page;
  }

  @GetMapping("/registration")
  ModelAndView show(
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String registration,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    CoverageFilter filter = CoverageFilter.of(area, registration, year, sort);
    Paging paging = new Paging(number, PAGE, coverages.count(filter));
    Map<Table, List<CountSql.Cell>> tables = figures.tables();
    tables.keySet().retainAll(List.of(Table.MISSING_DOCUMENT, Table.MISSING_REASON));
    return new ModelAndView("overview/registration")
        .addObject("rates", coverages.list(filter, paging.offset(), paging.size()))
        .addObject("form", filter.shown())
        .addObject("sorting", filter.sorting())
        .addObject("registrations", registrations("overview.registration.all"))
        .addObject("paging", paging)
        .addObject("tables", tables)
        .addObject("labels", labels);
  }

  private List<Form.Option> registrations(String none) {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", page.text(none))));
    Arrays.stream(Registration.values())
        .map(one -> new Form.Option(one.code(), page.text(one.key())))
        .forEach(all::add);
    return all;
  }

  /** In the form in which it comes in again. */
  @GetMapping("/registration.{ending}")
  void asFile(
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String registration,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    CoverageFilter filter = CoverageFilter.of(area, registration, year, sort);
    var _ = coverages.count(filter); // whether this person may, before anything is written
    Iterable<List<Object>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                coverages.list(filter, offset, size).stream().map(CoveragePages::cells).toList());
    Download.of(ending)
        .send(
            response,
            "registration",
            page.language(),
            new TakeAway("registration", TypedCoverage.COLUMNS, 2, rows));
  }

  private static List<Object> cells(Coverage row) {
    return List.of(
        row.area(),
        row.registration().code(),
        row.year(),
        row.counted().isEmpty() ? row.percent() : "",
        row.counted().<Object>map(Coverage.Counted::registered).orElse(""),
        row.counted().<Object>map(Coverage.Counted::population).orElse(""),
        row.source());
  }

  @GetMapping("/registration/new")
  ModelAndView ask() {
    coverages.mayKeep();
    return asking(Form.empty());
  }

  private ModelAndView asking(Form form) {
    return new ModelAndView("overview/new-rate")
        .addObject("form", form)
        .addObject("registrations", registrations("overview.registration.choose"));
  }

  @PostMapping("/registration/new")
  ModelAndView enter(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    coverages.mayKeep();
    Map<String, String> cells = new HashMap<>(typed);
    cells.keySet().retainAll(TypedCoverage.COLUMNS);
    return new FormAnswer(new Form(cells, List.of()), TypedCoverage.AREA, this::asking)
        .to(
            response,
            () -> {
              coverages.enter(new TypedCoverage(cells));
              return new ModelAndView(LocalAddress.to("/registration"));
            });
  }

  @GetMapping("/registration/import")
  ModelAndView askFile() {
    coverages.mayKeep();
    return askingFile(Form.empty());
  }

  private static ModelAndView askingFile(Form form) {
    return new ModelAndView("overview/import-rates")
        .addObject("form", form)
        .addObject("most", CoverageFile.MOST)
        .addObject("columns", TypedCoverage.COLUMNS);
  }

  /** The account of the file, which is shown once: sent again, every row is the same as before. */
  @PostMapping("/registration/import")
  ModelAndView receive(
      @RequestParam(FILE) Optional<MultipartFile> sent, HttpServletResponse response) {
    coverages.mayKeep();
    return new FormAnswer(Form.empty(), FILE, CoveragePages::askingFile)
        .to(
            response,
            () -> {
              List<Coverages.Accounted> accounts = read(sent);
              return new ModelAndView("overview/rates-read")
                  .addObject("refused", refused(accounts))
                  .addObject("most", MOST_REFUSED)
                  .addObject("outcomes", Coverages.Outcome.values())
                  .addObject("counts", Coverages.counts(accounts));
            });
  }

  private static List<Coverages.Accounted> refused(List<Coverages.Accounted> accounts) {
    return accounts.stream()
        .filter(row -> row.outcome() == Coverages.Outcome.REFUSED)
        .limit(MOST_REFUSED)
        .toList();
  }

  private List<Coverages.Accounted> read(Optional<MultipartFile> sent) {
    MultipartFile given =
        sent.filter(some -> !some.isEmpty())
            .orElseThrow(
                () ->
                    new ProblemException(
                        new CommonProblem.InvalidInput(
                            List.of(new Violation(FILE, "overview.rule.file")))));
    try {
      Path file = Files.createTempFile(home.temporary(), "registration-", ".csv");
      try {
        given.transferTo(file);
        return coverages.read(file, nameOf(given));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new ProblemException(new CommonProblem.UnreadableFile(nameOf(given)), e);
    }
  }

  private static String nameOf(MultipartFile file) {
    String named = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return named.isBlank() ? FILE : named;
  }
}
