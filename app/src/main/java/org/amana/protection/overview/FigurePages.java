package org.amana.protection.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Figures of all cases: the page, and the same as a file. */
@Controller
@ConditionalOnWebApplication
class FigurePages {

  private final Figures figures;
  private final FigureLabels labels;
  private final Page page;

  FigurePages(Figures figures, FigureLabels labels, Page page) {
    this.figures = figures;
    this.labels = labels;
    this.page = page;
  }

  @GetMapping("/overview")
  ModelAndView show() {
    return new ModelAndView("overview/figures")
        .addObject("tables", figures.tables())
        .addObject("cases", figures.cases())
        .addObject("labels", labels);
  }

  @GetMapping("/overview.{ending}")
  void file(@PathVariable String ending, HttpServletResponse response) throws IOException {
    Map<Table, List<CountSql.Cell>> tables = figures.tables();
    Download file = Download.of(ending);
    List<String> head =
        Stream.of("overview.head.table", "overview.head.cell", "overview.head.count")
            .map(page::text)
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    tables.forEach(
        (table, cells) ->
            cells.forEach(
                cell ->
                    rows.add(
                        List.of(
                            page.text(table.key()),
                            labels.cell(table, cell.cell()),
                            value(cell.count())))));
    file.send(response, "overview", page.language(), new TakeAway("overview", head, 2, rows));
  }

  /** A number stays one; what is hidden is told in words. */
  private Object value(Count count) {
    return switch (count) {
      case Count.Exact exact -> exact.value();
      case Count.Few _, Count.Hidden _ -> labels.count(count);
    };
  }
}
