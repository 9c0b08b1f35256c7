package org.amana.protection.voices;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amana.platform.web.Page;
import org.amana.protection.procedures.Handbook;
import org.amana.protection.procedures.Services;
import org.amana.protection.standards.Policies;
import org.springframework.stereotype.Component;

/** What can be commented on: help as a whole, each procedure, each kind of help, each policy. */
@Component
class Topics {

  static final String GENERAL = "general";

  private final Handbook handbook;
  private final Services services;
  private final Policies policies;
  private final Page page;

  Topics(Handbook handbook, Services services, Policies policies, Page page) {
    this.handbook = handbook;
    this.services = services;
    this.policies = policies;
    this.page = page;
  }

  /** Codes with their names in the language of the page, in the order of the page. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(GENERAL, page.text("voices.topic.general"));
    services
        .all()
        .forEach(
            one ->
                all.put(
                    "service." + one.code(),
                    page.text("voices.topic.service", one.words().in(page.language()))));
    handbook
        .all()
        .forEach(
            one ->
                all.put(
                    "procedure." + one.version().code(),
                    page.text("voices.topic.procedure", one.words().in(page.language()))));
    policies
        .approved()
        .forEach(
            one -> all.put("measure." + one.id(), page.text("voices.topic.measure", one.title())));
    return all;
  }
}
