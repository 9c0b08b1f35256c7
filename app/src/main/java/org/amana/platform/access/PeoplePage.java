package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administration of people: who is there, what they may do, and letting them in. */
@Controller
class PeoplePage {

  private static final int PAGE = 25;

  private final Accounts accounts;

  PeoplePage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/people")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, accounts.count());
    return new ModelAndView("access/people")
        .addObject("people", accounts.list(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  @GetMapping("/organisations")
  ModelAndView organisations(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, accounts.countOrganisations());
    return new ModelAndView("access/organisations")
        .addObject("organisations", accounts.organisations(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  @GetMapping("/people/new")
  ModelAndView ask() {
    accounts.count();
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
            roles);
    try {
      Person added = accounts.add(wanted);
      return person(added.id(), link(added.id(), request));
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Map<String, String> kept =
            Map.of(
                "name", wanted.name(),
                "signInName", wanted.signInName(),
                "organisation", wanted.organisation());
        return form(new Form(kept, wrong.violations()), roles);
      }
      throw told;
    }
  }

  @GetMapping("/people/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return person(new PersonId(id), "");
  }

  @PostMapping("/people/{id}/roles")
  ModelAndView setRoles(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<Role> roles) {
    accounts.setRoles(new PersonId(id), roles);
    return new ModelAndView(LocalAddress.to("/people/" + id));
  }

  @PostMapping("/people/{id}/disable")
  ModelAndView disable(@PathVariable UUID id) {
    accounts.disable(new PersonId(id));
    return new ModelAndView(LocalAddress.to("/people/" + id));
  }

  @PostMapping("/people/{id}/link")
  ModelAndView issueLink(@PathVariable UUID id, HttpServletRequest request) {
    PersonId person = new PersonId(id);
    if (accounts.get(person).state() == Person.State.DISABLED) {
      accounts.enable(person);
    }
    return person(person, link(person, request));
  }

  /** Shown once, in the answer itself: an address that held it would stay in the history. */
  private String link(PersonId person, HttpServletRequest request) {
    String page = request.getRequestURL().toString();
    String host = page.substring(0, page.indexOf('/', page.indexOf("//") + 2));
    return host + "/setup?token=" + accounts.issueLink(person);
  }

  private ModelAndView person(PersonId id, String link) {
    Person person = accounts.get(id);
    return new ModelAndView("access/person")
        .addObject("form", Form.empty())
        .addObject("person", person)
        .addObject("roles", Role.values())
        .addObject("held", person.roles())
        .addObject("link", link);
  }

  private static ModelAndView form(Form form, Set<Role> held) {
    return new ModelAndView("access/new-person")
        .addObject("form", form)
        .addObject("roles", Role.values())
        .addObject("held", held);
  }
}
