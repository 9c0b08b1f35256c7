package org.amana.platform.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisations that people of this node work for. */
@Controller
@ConditionalOnWebApplication
class OrganisationsPage {

  private static final int PAGE = 25;

  /** Organisations that are read at once for a file. */
  private static final int PORTION = 500;

  private final Accounts accounts;
  private final Page page;

  OrganisationsPage(Accounts accounts, Page page) {
    this.accounts = accounts;
    this.page = page;
  }

  @GetMapping("/organisations")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, accounts.countOrganisations());
    return new ModelAndView("access/organisations")
        .addObject("organisations", accounts.organisations(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  @GetMapping("/organisations.{ending}")
  void asFile(@PathVariable String ending, HttpServletResponse response) throws IOException {
    accounts.countOrganisations(); // whether this person may, before anything is written
    Iterable<List<String>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                accounts.organisations(offset, size).stream()
                    .map(organisation -> List.of(organisation.name()))
                    .toList());
    List<String> head = List.of(page.text("access.field.organisation"));
    Download.of(ending)
        .send(
            response,
            "organisations",
            page.language(),
            new TakeAway("organisations", head, 1, rows));
  }
}
