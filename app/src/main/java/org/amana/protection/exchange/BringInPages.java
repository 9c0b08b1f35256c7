package org.amana.protection.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form by which cases of another system come in. The account is the answer to the form and is
 * kept nowhere: sent again, the same file brings nothing in twice.
 */
@Controller
@ConditionalOnWebApplication
class BringInPages {

  /**
   * What is larger would lie on the disk while it arrives: application.yaml has the same number.
   */
  private static final long MOST_BYTES = 4L << 20;

  private static final long MEGABYTE = 1L << 20;

  private final CaseImports imports;
  private final ProblemText problems;
  private final Standard standard;
  private final Page page;

  BringInPages(CaseImports imports, ProblemText problems, Standard standard, Page page) {
    this.imports = imports;
    this.problems = problems;
    this.standard = standard;
    this.page = page;
  }

  @GetMapping("/cases/import")
  ModelAndView ask() {
    imports.mayBringIn();
    return asking(Form.empty().with(SourceForm.PURPOSE, Purpose.CARE.code()));
  }

  @PostMapping("/cases/import")
  ModelAndView receive(
      @RequestParam Map<String, String> typed,
      @RequestParam(SourceForm.FILE) Optional<MultipartFile> sent,
      HttpServletResponse response)
      throws IOException {
    imports.mayTry();
    SourceForm form = SourceForm.of(typed);
    Optional<MultipartFile> file = sent.filter(some -> !named(some).isEmpty());
    List<Violation> wrong = new ArrayList<>(form.violations());
    violation(file).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      return again(form, wrong, response);
    }
    try (InputStream bytes = file.orElseThrow().getInputStream()) {
      return answer(bytes, Place.of(named(file.orElseThrow())), form, typed.containsKey("check"));
    } catch (ProblemException told) {
      if (told.problem().place().isEmpty()) {
        throw told;
      }
      String title = "problem." + told.problem().code() + ".title";
      return again(form, List.of(new Violation(SourceForm.FILE, title)), response)
          .addObject("line", problems.lines(told.problem(), page.language()).getFirst());
    }
  }

  private ModelAndView answer(InputStream bytes, Place file, SourceForm form, boolean isCheck) {
    Account account = isCheck ? imports.check(bytes, file) : imports.bringIn(bytes, file, form);
    return new ModelAndView("exchange/account")
        .addObject("account", account)
        .addObject("file", file.file())
        .addObject("isCheck", isCheck)
        .addObject("more", account.places().size() >= Tally.MOST_PLACES);
  }

  private static String named(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  private static Optional<Violation> violation(Optional<MultipartFile> file) {
    if (file.isEmpty()) {
      return Optional.of(new Violation(SourceForm.FILE, "exchange.rule.file"));
    }
    return Optional.of(new Violation(SourceForm.FILE, "exchange.rule.too-large"))
        .filter(_ -> file.get().getSize() > MOST_BYTES);
  }

  private ModelAndView again(SourceForm form, List<Violation> wrong, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return asking(form.shown().withViolations(wrong));
  }

  private ModelAndView asking(Form form) {
    return new ModelAndView("exchange/import")
        .addObject("form", form)
        .addObject("source", standard.source())
        .addObject("most", CaseImports.MOST)
        .addObject("megabytes", MOST_BYTES / MEGABYTE)
        .addObject(
            "purposes",
            SourceForm.PURPOSES.stream()
                .map(purpose -> new Form.Option(purpose.code(), page.text(purpose.key())))
                .toList());
  }
}
