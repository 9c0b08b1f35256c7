package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.node.Home;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.protection.directory.RowAccount.Outcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a file of offers comes in, and the account of its rows. */
@Controller
@ConditionalOnWebApplication
class ReadingPages {

  private static final int PAGE = 50;
  private static final String FILE = "file";
  private static final String FORM = "/directory/import";

  private final Readings readings;
  private final Home home;
  private final Page page;

  ReadingPages(Readings readings, Home home, Page page) {
    this.readings = readings;
    this.home = home;
    this.page = page;
  }

  @GetMapping(FORM)
  ModelAndView ask() {
    readings.check();
    return asking(Form.empty());
  }

  private static ModelAndView asking(Form form) {
    return new ModelAndView("directory/import")
        .addObject("form", form)
        .addObject("most", FileRow.MOST)
        .addObject("columns", DirectoryTable.columns(true));
  }

  @PostMapping(FORM)
  ModelAndView receive(
      @RequestParam(FILE) Optional<MultipartFile> sent, HttpServletResponse response) {
    readings.check();
    return new FormAnswer(Form.empty(), FILE, ReadingPages::asking)
        .to(response, () -> new ModelAndView(LocalAddress.to("/directory/imports/" + read(sent))));
  }

  private UUID read(Optional<MultipartFile> sent) {
    MultipartFile given =
        sent.filter(some -> !some.isEmpty())
            .orElseThrow(
                () ->
                    new ProblemException(
                        new CommonProblem.InvalidInput(
                            List.of(new Violation(FILE, "directory.rule.file")))));
    try {
      Path file = Files.createTempFile(home.temporary(), "directory-", ".csv");
      try {
        given.transferTo(file);
        return readings.read(file, nameOf(given));
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

  @GetMapping("/directory/imports/{id}")
  ModelAndView show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    Readings.Account account = readings.account(id);
    Optional<Outcome> chosen =
        Arrays.stream(Outcome.values()).filter(one -> one.code().equals(outcome)).findFirst();
    long total = chosen.map(one -> account.counts().getOrDefault(one, 0L)).orElse(account.total());
    Paging paging = new Paging(number, PAGE, total);
    return new ModelAndView("directory/reading")
        .addObject("account", account)
        .addObject("form", Form.empty().with("outcome", outcome))
        .addObject("outcomes", outcomes())
        .addObject("rows", readings.rows(id, chosen, paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  private List<Form.Option> outcomes() {
    List<Form.Option> options =
        new ArrayList<>(List.of(new Form.Option("", page.text("directory.outcome.all"))));
    for (Outcome one : Outcome.values()) {
      options.add(new Form.Option(one.code(), page.text(one.key())));
    }
    return options;
  }
}
