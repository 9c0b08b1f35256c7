package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of cases, and the list as a file: of the work alone, never with a name. */
@Controller
@ConditionalOnWebApplication
class ListPages {

  private static final int PAGE = 25;

  private static final List<String> HEADINGS =
      List.of(
          "cases.field.reference", "cases.field.begun", "cases.field.marks", "cases.lacks.title");

  private final CaseList list;
  private final NeedToKnow needToKnow;
  private final Page page;

  ListPages(CaseList list, NeedToKnow needToKnow, Page page) {
    this.list = list;
    this.needToKnow = needToKnow;
    this.page = page;
  }

  @GetMapping("/cases")
  ModelAndView list(
      @RequestParam Optional<String> show,
      @RequestParam Optional<String> sort,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    ListFilter filter = ListFilter.of(show, sort);
    Paging paging = new Paging(number, PAGE, list.count(filter));
    return new ModelAndView("cases/cases")
        .addObject("cases", list.some(filter, paging))
        .addObject("mayBegin", needToKnow.mayBegin())
        .addObject("form", Form.empty().with("show", filter.show()))
        .addObject("shows", shows())
        .addObject("sorting", filter.sorting())
        .addObject("paging", paging);
  }

  private List<Form.Option> shows() {
    return ListFilter.SHOWS.stream()
        .map(show -> new Form.Option(show, page.text("cases.show." + show)))
        .toList();
  }

  @GetMapping("/cases.{ending}")
  void file(
      @PathVariable String ending,
      @RequestParam Optional<String> show,
      @RequestParam Optional<String> sort,
      HttpServletResponse response)
      throws IOException {
    Download file = Download.of(ending);
    Iterable<CaseEntry> taken = list.take(ListFilter.of(show, sort));
    List<String> head = HEADINGS.stream().map(page::text).toList();
    Iterable<List<String>> rows =
        () -> StreamSupport.stream(taken.spliterator(), false).map(this::cells).iterator();
    file.send(response, "cases", page.language(), new TakeAway("cases", head, 1, rows));
  }

  private List<String> cells(CaseEntry entry) {
    return List.of(
        entry.reference().text(),
        entry.begunOn().toString(),
        entry.told().stream().map(mark -> page.text(mark.key())).collect(joined()),
        entry.missing().stream().map(lack -> page.text("cases.lacks." + lack)).collect(joined()));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" · ");
  }
}
