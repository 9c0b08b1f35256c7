package org.amana.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template, problem pages included, {@code page} and {@code navigation}. */
@Component
@ConditionalOnWebApplication
class TemplateWords {

  TemplateWords(
      ThymeleafViewResolver templates,
      SpringTemplateEngine engine,
      AssetLinks links,
      Page page,
      Navigation navigation) {
    templates.addStaticVariable("page", page);
    templates.addStaticVariable("navigation", navigation);
    engine.addLinkBuilder(links);
  }
}
