package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Providers, for the coordinator who keeps them. */
@Controller
@ConditionalOnWebApplication
class ProviderPages {

  private static final int PAGE = 25;
  private static final String LIST = "/directory/providers";

  private final Providers providers;
  private final Offers offers;
  private final DirectoryWords words;

  ProviderPages(Providers providers, Offers offers, DirectoryWords words) {
    this.providers = providers;
    this.offers = offers;
    this.words = words;
  }

  @GetMapping(LIST)
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, providers.count());
    return new ModelAndView("directory/providers")
        .addObject("providers", providers.list(paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("words", words);
  }

  @GetMapping(LIST + "/new")
  ModelAndView ask() {
    providers.count(); // whether this person may
    return asking(Form.empty());
  }

  @PostMapping(LIST + "/new")
  ModelAndView add(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    providers.count(); // before anything of it is looked at
    TypedProvider provider = TypedProvider.of(typed);
    return new FormAnswer(provider.shown(), TypedProvider.NAME, this::asking)
        .to(
            response,
            () -> new ModelAndView(LocalAddress.to(LIST + "/" + providers.add(provider))));
  }

  private ModelAndView asking(Form form) {
    return new ModelAndView("directory/new-provider")
        .addObject("form", form)
        .addObject("words", words);
  }

  @GetMapping(LIST + "/{id}")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    Provider provider = providers.get(new ProviderId(id));
    return shown(provider, provider.version(), providers.typed(provider).shown(), number);
  }

  @PostMapping(LIST + "/{id}")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ProviderId provider = new ProviderId(id);
    TypedProvider form = TypedProvider.of(typed);
    return new FormAnswer(
            form.shown(),
            TypedProvider.NAME,
            again -> shown(providers.get(provider), version, again, 1))
        .to(
            response,
            () -> {
              providers.change(provider, version, form);
              return new ModelAndView(LocalAddress.to(LIST + "/" + id));
            });
  }

  private ModelAndView shown(Provider provider, long version, Form form, long number) {
    Paging paging = new Paging(number, PAGE, offers.count(provider.id()));
    return new ModelAndView("directory/provider")
        .addObject("provider", provider)
        .addObject("version", version)
        .addObject("form", form)
        .addObject("offers", offers.of(provider.id(), paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("words", words);
  }

  @GetMapping(LIST + "/{id}/offers/new")
  ModelAndView askOffer(@PathVariable UUID id) {
    return askingOffer(providers.get(new ProviderId(id)), OfferForm.empty());
  }

  @PostMapping(LIST + "/{id}/offers/new")
  ModelAndView addOffer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response) {
    Provider provider = providers.get(new ProviderId(id));
    Map<String, String> typed = OfferForm.typed(sent);
    return new FormAnswer(
            new Form(typed, List.of()), OfferText.SERVICE, again -> askingOffer(provider, again))
        .to(
            response,
            () ->
                new ModelAndView(
                    LocalAddress.to("/directory/offers/" + offers.add(provider.id(), typed))));
  }

  private ModelAndView askingOffer(Provider provider, Form form) {
    return new ModelAndView("directory/new-offer")
        .addObject("provider", provider)
        .addObject("form", form)
        .addObject("words", words);
  }
}
