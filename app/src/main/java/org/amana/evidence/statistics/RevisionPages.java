package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** What an edition has otherwise than another, figure by figure. */
@Controller
@ConditionalOnWebApplication
class RevisionPages {

  private static final int PAGE_SIZE = 50;

  /** Figures that are read at once for a file; the comparison is made anew each time. */
  private static final int PORTION = 20_000;

  private static final List<String> HEADINGS =
      List.of(
          "statistics.edition.place",
          "statistics.edition.counted",
          "statistics.edition.label",
          "statistics.axis.sex",
          "statistics.axis.age",
          "statistics.edition.year",
          "statistics.edition.before",
          "statistics.edition.after");

  private final Editions editions;
  private final Page page;

  RevisionPages(Editions editions, Page page) {
    this.editions = editions;
    this.page = page;
  }

  @GetMapping("/statistics/editions/{name}/revisions")
  String figures(
      @PathVariable String name,
      @RequestParam(name = "page", defaultValue = "1") long number,
      @RequestParam String against,
      Model model) {
    Edition edition = editions.named(name);
    Edition other = other(edition, against);
    Revision revision = editions.compare(edition, other);
    long differing = (long) revision.added() + revision.removed() + revision.changed();
    Paging paging = new Paging(number, PAGE_SIZE, differing);
    model.addAttribute("edition", edition);
    model.addAttribute("paging", paging);
    model.addAttribute("revision", revision);
    model.addAttribute(
        "figures", editions.revised(edition, other, page.language(), paging.offset(), PAGE_SIZE));
    return "statistics/revisions";
  }

  @GetMapping("/statistics/editions/{name}/revisions.{ending}")
  void file(
      @PathVariable String name,
      @PathVariable String ending,
      @RequestParam String against,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    Edition edition = editions.named(name);
    Edition other = other(edition, against);
    List<String> head = HEADINGS.stream().map(page::text).toList();
    Iterable<List<Object>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                editions.revised(edition, other, page.language(), offset, size).stream()
                    .map(RevisionPages::cells)
                    .toList());
    form.send(response, name + "-" + against, page.language(), new TakeAway(name, head, 1, rows));
  }

  private static List<Object> cells(RevisedFigure.Shown figure) {
    return List.of(
        figure.place(),
        figure.indicator(),
        figure.label(),
        figure.sex(),
        figure.age(),
        figure.year(),
        figure.before(),
        figure.after());
  }

  private Edition other(Edition edition, String against) {
    Edition other = editions.named(against);
    if (edition.form() != EditionForm.GLOTIP || other.form() != EditionForm.GLOTIP) {
      throw new ProblemException(new CommonProblem.BadParameter("against", against));
    }
    return other;
  }
}
