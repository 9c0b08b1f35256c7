package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administration of people: who is there, what they may do, and letting them in. */
@Controller
@ConditionalOnWebApplication
class PeoplePage {

  private static final int PAGE = 25;

  /** Units that a choice offers; a node with more is filtered by role. */
  private static final int MOST_UNITS = 200;

  /** People who are read at once for a file. */
  private static final int PORTION = 500;

  private static final List<String> HEADINGS =
      List.of(
          "access.field.name",
          "access.field.sign-in-name",
          "access.field.organisation",
          "access.field.unit",
          "access.field.roles",
          "access.field.state",
          "access.field.second-factor");

  private final Accounts accounts;
  private final Access access;
  private final Page page;

  PeoplePage(Accounts accounts, Access access, Page page) {
    this.access = access;
    this.accounts = accounts;
    this.page = page;
  }

  @GetMapping("/people")
  ModelAndView list(
      @RequestParam(required = false) Optional<Role> role,
      @RequestParam(required = false) Optional<Person.State> state,
      @RequestParam(required = false) Optional<UUID> unit,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    PeopleFilter filter = new PeopleFilter(role, state, unit);
    Paging paging = new Paging(number, PAGE, accounts.count(filter));
    return new ModelAndView("access/people")
        .addObject("people", accounts.list(filter, paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("form", chosen(filter))
        .addObject("roles", options(Role.values(), Role::key))
        .addObject("states", options(Person.State.values(), Person.State::key))
        .addObject("units", units());
  }

  private List<Form.Option> units() {
    return Stream.concat(
            Stream.of(new Form.Option("", page.text("access.people.all"))),
            accounts.units(MOST_UNITS).stream()
                .map(unit -> new Form.Option(unit.unit().id().toString(), unit.label())))
        .toList();
  }

  private static Form chosen(PeopleFilter filter) {
    return Form.empty()
        .with("role", filter.role().map(Enum::name).orElse(""))
        .with("state", filter.state().map(Enum::name).orElse(""))
        .with("unit", filter.unit().map(UUID::toString).orElse(""));
  }

  private <E extends Enum<E>> List<Form.Option> options(E[] values, Function<E, String> key) {
    return Stream.concat(
            Stream.of(new Form.Option("", page.text("access.people.all"))),
            Stream.of(values)
                .map(value -> new Form.Option(value.name(), page.text(key.apply(value)))))
        .toList();
  }

  @GetMapping("/people.{ending}")
  void asFile(
      @PathVariable String ending,
      @RequestParam(required = false) Optional<Role> role,
      @RequestParam(required = false) Optional<Person.State> state,
      @RequestParam(required = false) Optional<UUID> unit,
      HttpServletResponse response)
      throws IOException {
    PeopleFilter filter = new PeopleFilter(role, state, unit);
    accounts.count(filter); // whether this person may, before anything is written
    access.requireFresh();
    Iterable<List<String>> rows =
        Paging.all(
            PORTION,
            (offset, size) ->
                accounts.list(filter, offset, size).stream().map(this::cells).toList());
    List<String> head = HEADINGS.stream().map(page::text).toList();
    Download.of(ending)
        .send(response, "people", page.language(), new TakeAway("people", head, 1, rows));
  }

  private List<String> cells(Person person) {
    return List.of(
        person.name(),
        person.signInName(),
        person.organisation().name(),
        person.unit().map(Unit::name).orElse(""),
        person.roles().stream()
            .sorted()
            .map(role -> page.text(role.key()))
            .collect(Collectors.joining("; ")),
        page.text(person.state().key()),
        page.text(person.secondFactorKey()));
  }

  @GetMapping("/people/new")
  ModelAndView ask() {
    accounts.count(PeopleFilter.everybody()); // whether this person may
    access.requireFresh();
    return form(Form.empty(), Set.of(Role.READER));
  }

  @PostMapping("/people/new")
  ModelAndView add(
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") Set<Role> roles,
      HttpServletRequest request,
      HttpServletResponse response) {
    NewPerson wanted =
        new NewPerson(
            typed.getOrDefault("name", ""),
            typed.getOrDefault("signInName", ""),
            typed.getOrDefault("organisation", ""),
            typed.getOrDefault("unit", ""),
            roles);
    try {
      Person added = accounts.add(wanted);
      return person(added.id(), link(accounts.issueLink(added.id()), request));
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Map<String, String> kept =
            Map.of(
                "name", wanted.name(),
                "signInName", wanted.signInName(),
                "organisation", wanted.organisation(),
                "unit", wanted.unit());
        return form(new Form(kept, wrong.violations()), roles);
      }
      throw told;
    }
  }

  @GetMapping("/people/{id}")
  ModelAndView show(@PathVariable UUID id) {
    accounts.get(new PersonId(id)); // whether this person may
    access.requireFresh();
    return person(new PersonId(id), "");
  }

  @PostMapping("/people/{id}/roles")
  ModelAndView setRoles(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<Role> roles) {
    accounts.setRoles(new PersonId(id), roles);
    return new ModelAndView(LocalAddress.to("/people/" + id));
  }

  @PostMapping("/people/{id}/place")
  ModelAndView setPlace(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String unit,
      HttpServletResponse response) {
    PersonId person = new PersonId(id);
    try {
      accounts.setPlace(person, organisation, unit);
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Map<String, String> kept = Map.of("organisation", organisation, "unit", unit);
        return person(person, "").addObject("form", new Form(kept, wrong.violations()));
      }
      throw told;
    }
    return new ModelAndView(LocalAddress.to("/people/" + id));
  }

  @PostMapping("/people/{id}/disable")
  ModelAndView disable(@PathVariable UUID id) {
    accounts.disable(new PersonId(id));
    return new ModelAndView(LocalAddress.to("/people/" + id));
  }

  /** With {@code resets}, the link also lays down the person's second factors. */
  @PostMapping("/people/{id}/link")
  ModelAndView issueLink(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean resets,
      HttpServletRequest request) {
    PersonId person = new PersonId(id);
    if (accounts.get(person).state() == Person.State.DISABLED) {
      accounts.enable(person);
    }
    String token = resets ? accounts.issueResettingLink(person) : accounts.issueLink(person);
    return person(person, link(token, request));
  }

  /** Shown once, in the answer itself: an address that held it would stay in the history. */
  private static String link(String token, HttpServletRequest request) {
    String page = request.getRequestURL().toString();
    String host = page.substring(0, page.indexOf('/', page.indexOf("//") + 2));
    return host + "/setup?token=" + token;
  }

  private ModelAndView person(PersonId id, String link) {
    Person person = accounts.get(id);
    return new ModelAndView("access/person")
        .addObject("form", place(person))
        .addObject("person", person)
        .addObject("roles", Role.values())
        .addObject("held", person.roles())
        .addObject("link", link);
  }

  private static Form place(Person person) {
    return Form.empty()
        .with("organisation", person.organisation().name())
        .with("unit", person.unit().map(Unit::name).orElse(""));
  }

  private static ModelAndView form(Form form, Set<Role> held) {
    return new ModelAndView("access/new-person")
        .addObject("form", form)
        .addObject("roles", Role.values())
        .addObject("held", held);
  }
}
