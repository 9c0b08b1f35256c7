package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.protection.directory.Searching.Asked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where help is: the page for whoever looks for it, without an account, and that of colleagues. */
@Controller
@ConditionalOnWebApplication
class DirectoryPages {

  private static final int PAGE = 20;
  private static final String FILE = "directory";

  private final Searching searching;
  private final DirectoryWords words;
  private final Page page;

  DirectoryPages(Searching searching, DirectoryWords words, Page page) {
    this.searching = searching;
    this.words = words;
    this.page = page;
  }

  @GetMapping("/directory")
  ModelAndView publicly(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "page", defaultValue = "1") long number,
      HttpServletResponse response) {
    return search("directory/public", TypedWanted.of(typed), number, searching::publicly, response);
  }

  @GetMapping("/directory/colleagues")
  ModelAndView forColleagues(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "page", defaultValue = "1") long number,
      HttpServletResponse response) {
    return search(
        "directory/colleagues", TypedWanted.of(typed), number, searching::forColleagues, response);
  }

  private ModelAndView search(
      String template,
      TypedWanted typed,
      long number,
      Function<TypedWanted, Asked> asking,
      HttpServletResponse response) {
    return new FormAnswer(
            typed.shown(),
            TypedWanted.NEAR,
            again -> shown(template, again, new Paging(1, PAGE, 0), List.of()))
        .to(
            response,
            () -> {
              Asked asked = asking.apply(typed);
              Paging paging = new Paging(number, PAGE, searching.count(asked));
              List<Found> found = searching.list(asked, paging.offset(), paging.size());
              return shown(template, typed.shown(), paging, found);
            });
  }

  private ModelAndView shown(String template, Form form, Paging paging, List<Found> found) {
    return new ModelAndView(template)
        .addObject("form", form)
        .addObject("paging", paging)
        .addObject("found", found)
        .addObject("words", words)
        .addObject("areas", searching.areas())
        .addObject("languages", searching.languages());
  }

  @GetMapping("/directory.{ending}")
  void publicly(
      @PathVariable String ending,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response)
      throws IOException {
    send(ending, searching.publicly(TypedWanted.of(typed)), response);
  }

  @GetMapping("/directory/colleagues.{ending}")
  void forColleagues(
      @PathVariable String ending,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response)
      throws IOException {
    send(ending, searching.forColleagues(TypedWanted.of(typed)), response);
  }

  private void send(String ending, Asked asked, HttpServletResponse response) throws IOException {
    Download.of(ending)
        .send(
            response,
            FILE,
            page.language(),
            DirectoryTable.of(asked.isForColleagues(), searching.all(asked)));
  }
}
