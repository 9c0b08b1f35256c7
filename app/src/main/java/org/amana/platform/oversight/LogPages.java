package org.amana.platform.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.EntryId;
import org.amana.platform.audit.LogFilter;
import org.amana.platform.audit.Logged;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log for auditors: the list, the list as a file, and the words of one entry. */
@Controller
@ConditionalOnWebApplication
class LogPages {

  private static final int PAGE = 50;

  /** Entries that are read at once for a file. */
  private static final int PORTION = 500;

  private static final List<String> HEADINGS =
      List.of(
          "oversight.time",
          "oversight.who",
          "oversight.roles",
          "oversight.action",
          "oversight.code",
          "oversight.kind",
          "oversight.subject",
          "oversight.purpose",
          "oversight.outcome",
          "oversight.tier",
          "oversight.index");

  private final Reading reading;
  private final Telling telling;
  private final Access access;
  private final Colleagues colleagues;
  private final Page page;

  LogPages(Reading reading, Telling telling, Access access, Colleagues colleagues, Page page) {
    this.reading = reading;
    this.telling = telling;
    this.access = access;
    this.colleagues = colleagues;
    this.page = page;
  }

  @GetMapping("/log")
  ModelAndView list(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) Optional<Long> after,
      HttpServletResponse response) {
    LogQuestion question = question(typed);
    ModelAndView view =
        new ModelAndView("oversight/log")
            .addObject("form", question.form())
            .addObject("actions", telling.options(Telling.ACTION))
            .addObject("kinds", telling.options(Telling.KIND))
            .addObject("purposes", telling.options(Telling.PURPOSE));
    if (!question.isRight()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return view.addObject("entries", List.of()).addObject("next", null);
    }
    Logged.Page found = reading.list(question.filter(), after, PAGE);
    return view.addObject("entries", telling.tell(found.entries()))
        .addObject("next", found.next().orElse(null));
  }

  private LogQuestion question(Map<String, String> typed) {
    access.require(Permission.READ_LOG);
    return new LogQuestion(typed, name -> colleagues.find(name).map(person -> person.id().value()));
  }

  @GetMapping("/log.{ending}")
  void file(
      @PathVariable String ending,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response)
      throws IOException {
    LogQuestion question = question(typed);
    Download file = Download.of(ending);
    if (!question.isRight()) {
      throw new ProblemException(new CommonProblem.InvalidInput(question.form().violations()));
    }
    LogFilter filter = question.filter();
    Optional<Logged.Page> first = Optional.of(reading.take(filter, PORTION));
    Iterable<List<Object>> rows =
        () ->
            Stream.iterate(first, Optional::isPresent, found -> after(filter, found.orElseThrow()))
                .flatMap(found -> telling.tell(found.orElseThrow().entries()).stream())
                .map(telling::cells)
                .iterator();
    List<String> head = HEADINGS.stream().map(page::text).toList();
    file.send(response, "log", page.language(), new TakeAway("log", head, 1, rows));
  }

  private Optional<Logged.Page> after(LogFilter filter, Logged.Page found) {
    return found.next().map(before -> reading.next(filter, before, PORTION));
  }

  @PostMapping("/log/{id}/words")
  ModelAndView words(@PathVariable UUID id) {
    Reading.Opened opened = reading.open(new EntryId(id));
    return new ModelAndView("oversight/words")
        .addObject("entry", telling.tell(List.of(opened.entry())).getFirst())
        .addObject("words", opened.words().orElse(""));
  }
}
