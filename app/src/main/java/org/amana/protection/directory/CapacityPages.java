package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.protection.procedures.Services;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where there are places, and where there is no help of a kind at all. */
@Controller
@ConditionalOnWebApplication
class CapacityPages {

  private static final int PAGE = 50;
  private static final int PORTION = 500;

  private final Access access;
  private final CapacitySql sql;
  private final Services services;
  private final DirectoryWords words;
  private final Page page;

  CapacityPages(
      Access access, CapacitySql sql, Services services, DirectoryWords words, Page page) {
    this.access = access;
    this.sql = sql;
    this.services = services;
    this.words = words;
    this.page = page;
  }

  private List<String> codes() {
    return services.all().stream().map(Services.Service::code).toList();
  }

  @GetMapping("/directory/capacity")
  ModelAndView show(
      @RequestParam(defaultValue = "false") boolean gaps,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    access.require(Permission.KEEP_DIRECTORY);
    Paging paging = new Paging(number, PAGE, sql.count(codes(), gaps));
    Set<String> listed = sql.listed();
    return new ModelAndView("directory/capacity")
        .addObject("form", Form.empty().with("gaps", gaps ? OfferText.YES : ""))
        .addObject("rows", sql.list(codes(), gaps, paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("nowhere", codes().stream().filter(code -> !listed.contains(code)).toList())
        .addObject("words", words);
  }

  @GetMapping("/directory/capacity.{ending}")
  void asFile(
      @PathVariable String ending,
      @RequestParam(defaultValue = "false") boolean gaps,
      HttpServletResponse response)
      throws IOException {
    access.require(Permission.KEEP_DIRECTORY);
    List<String> head =
        Stream.of("area", "service", "offers", "capacity", "free", "untold")
            .map(column -> page.text("directory.column." + column))
            .toList();
    Iterable<List<Object>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                sql.list(codes(), gaps, offset, size).stream().map(this::cells).toList());
    Download.of(ending)
        .send(response, "capacity", page.language(), new TakeAway("capacity", head, 2, rows));
  }

  private List<Object> cells(Capacity row) {
    return List.of(
        row.area(),
        words.service(row.service()),
        row.offers(),
        row.capacity().<Object>map(count -> count).orElse(""),
        row.free().<Object>map(count -> count).orElse(""),
        row.untold());
  }
}
