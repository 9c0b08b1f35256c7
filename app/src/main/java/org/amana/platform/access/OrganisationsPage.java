package org.amana.platform.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.language.Formats;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.platform.world.World;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisations that people of this node work for. */
@Controller
@ConditionalOnWebApplication
class OrganisationsPage {

  private static final int PAGE = 25;

  /** By codes of ISO 3166-1, of three letters. */
  private static final Set<String> PLACES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  /** Organisations that are read at once for a file. */
  private static final int PORTION = 500;

  private final Accounts accounts;
  private final Organisations organisations;
  private final World world;
  private final Page page;

  OrganisationsPage(Accounts accounts, Organisations organisations, World world, Page page) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.world = world;
    this.page = page;
  }

  @GetMapping("/organisations")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, accounts.countOrganisations());
    return new ModelAndView("access/organisations")
        .addObject("organisations", shown(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  @GetMapping("/organisations.{ending}")
  void asFile(@PathVariable String ending, HttpServletResponse response) throws IOException {
    accounts.countOrganisations(); // whether this person may, before anything is written
    Iterable<List<String>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                shown(offset, size).stream()
                    .map(one -> List.of(one.name(), one.state().orElse("")))
                    .toList());
    List<String> head =
        List.of(page.text("access.field.organisation"), page.text("access.field.in-state"));
    Download.of(ending)
        .send(
            response,
            "organisations",
            page.language(),
            new TakeAway("organisations", head, 2, rows));
  }

  /**
   * A row of the list.
   *
   * @param state its name; empty until somebody said which
   */
  record Shown(UUID id, String name, Optional<String> state) {}

  private List<Shown> shown(long offset, int most) {
    return organisations.list(offset, most).stream()
        .map(
            one ->
                new Shown(
                    one.organisation().id(),
                    one.organisation().name(),
                    one.state().flatMap(world::find).map(at -> world.name(at, page.language()))))
        .toList();
  }

  @GetMapping("/organisations/{id}")
  ModelAndView ask(@PathVariable UUID id) {
    Organisations.Placed placed = organisations.get(id);
    return asking(placed, Form.empty().with(Organisations.STATE, placed.state().orElse("")));
  }

  private ModelAndView asking(Organisations.Placed placed, Form form) {
    return new ModelAndView("access/organisation")
        .addObject("organisation", placed.organisation())
        .addObject("form", form)
        .addObject("states", states());
  }

  private List<Form.Option> states() {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", "")));
    world.all().stream()
        .filter(place -> PLACES.contains(place.alpha3()))
        .map(place -> new Form.Option(place.alpha3(), world.name(place, page.language())))
        .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(page.language())))
        .forEach(all::add);
    return all;
  }

  @PostMapping("/organisations/{id}")
  ModelAndView say(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String state,
      HttpServletResponse response) {
    return new FormAnswer(
            Form.empty().with(Organisations.STATE, state),
            Organisations.STATE,
            again -> asking(organisations.get(id), again))
        .to(
            response,
            () -> {
              organisations.setState(id, state);
              return new ModelAndView(LocalAddress.to("/organisations"));
            });
  }
}
