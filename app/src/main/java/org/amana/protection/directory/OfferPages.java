package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.access.PersonId;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One offer: for colleagues to read, for its own people and the coordinator to keep up to date. */
@Controller
@ConditionalOnWebApplication
class OfferPages {

  private static final int PAGE = 25;

  private final Offers offers;
  private final HiddenAddresses addresses;
  private final Colleagues colleagues;
  private final DirectoryWords words;
  private final Page page;

  OfferPages(
      Offers offers,
      HiddenAddresses addresses,
      Colleagues colleagues,
      DirectoryWords words,
      Page page) {
    this.offers = offers;
    this.addresses = addresses;
    this.colleagues = colleagues;
    this.words = words;
    this.page = page;
  }

  @GetMapping("/directory/offers/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id);
  }

  /** By post, so that it is opened and written down when somebody asks, and not beforehand. */
  @PostMapping("/directory/offers/{id}/address")
  ModelAndView openAddress(@PathVariable UUID id) {
    Optional<String> address = addresses.open(new OfferId(id));
    return shown(id).addObject("address", address.orElse(page.text("directory.address.unknown")));
  }

  private ModelAndView shown(UUID id) {
    Offers.Shown shown = offers.get(new OfferId(id));
    return new ModelAndView("directory/offer")
        .addObject("shown", shown)
        .addObject("offer", shown.offer())
        .addObject("words", words)
        .addObject("mayOpen", addresses.mayOpen())
        .addObject(
            "verifiedBy", names(shown.offer().verifiedBy().stream().collect(Collectors.toSet())));
  }

  private Map<PersonId, String> names(Set<PersonId> people) {
    return people.isEmpty() ? Map.of() : colleagues.namesOf(people);
  }

  @GetMapping("/directory/offers/{id}/places")
  ModelAndView askPlaces(@PathVariable UUID id) {
    Offers.Shown shown = offers.get(new OfferId(id));
    if (!shown.mayTellPlaces()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    return asking(
        "directory/places",
        shown,
        shown.offer().version(),
        OfferForm.of(shown.offer(), page.language()));
  }

  @PostMapping("/directory/offers/{id}/places")
  ModelAndView tellPlaces(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response) {
    Map<String, String> typed = OfferForm.typed(sent);
    return answer(
        response,
        typed,
        again -> asking("directory/places", offers.get(new OfferId(id)), version, again),
        () -> {
          offers.tellPlaces(
              new OfferId(id),
              version,
              typed.getOrDefault(OfferText.FREE, ""),
              typed.getOrDefault(OfferText.HOURS, ""));
          return id;
        });
  }

  @GetMapping("/directory/offers/{id}/change")
  ModelAndView askChange(@PathVariable UUID id) {
    Offers.Shown shown = offers.toChange(new OfferId(id));
    return asking(
        "directory/change-offer",
        shown,
        shown.offer().version(),
        OfferForm.of(shown.offer(), page.language()));
  }

  @PostMapping("/directory/offers/{id}/change")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response) {
    Map<String, String> typed = OfferForm.typed(sent);
    return answer(
        response,
        typed,
        again -> asking("directory/change-offer", offers.get(new OfferId(id)), version, again),
        () -> {
          offers.change(new OfferId(id), version, typed);
          return id;
        });
  }

  @PostMapping("/directory/offers/{id}/verify")
  ModelAndView verify(@PathVariable UUID id, @RequestParam long version) {
    offers.verify(new OfferId(id), version);
    return new ModelAndView(LocalAddress.to("/directory/offers/" + id));
  }

  private static ModelAndView answer(
      HttpServletResponse response,
      Map<String, String> typed,
      Function<Form, ModelAndView> again,
      Supplier<UUID> work) {
    return new FormAnswer(new Form(typed, List.of()), OfferText.SERVICE, again)
        .to(response, () -> new ModelAndView(LocalAddress.to("/directory/offers/" + work.get())));
  }

  private ModelAndView asking(String template, Offers.Shown shown, long version, Form form) {
    return new ModelAndView(template)
        .addObject("shown", shown)
        .addObject("version", version)
        .addObject("form", form)
        .addObject("words", words);
  }

  @GetMapping("/directory/offers/{id}/history")
  ModelAndView history(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    OfferId offer = new OfferId(id);
    Paging paging = new Paging(number, PAGE, offers.countHistory(offer));
    List<Change> changes = offers.history(offer, paging.offset(), paging.size());
    return new ModelAndView("directory/history")
        .addObject("shown", offers.get(offer))
        .addObject("changes", changes)
        .addObject("paging", paging)
        .addObject(
            "names",
            names(
                changes.stream()
                    .flatMap(change -> change.by().stream())
                    .collect(Collectors.toSet())))
        .addObject("words", words);
  }
}
