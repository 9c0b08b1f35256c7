package org.amana.platform.web;

import java.util.EnumMap;
import java.util.Map;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class GuidePage {

  private final Map<Language, Guide> guides = new EnumMap<>(Language.class);
  private final Page page;

  GuidePage(Page page) {
    this.page = page;
    for (Language language : Language.values()) {
      guides.put(language, Guide.in(language));
    }
  }

  @GetMapping("/guide")
  String guide(Model model) {
    model.addAttribute("guide", guides.get(page.language()));
    return "web/guide";
  }
}
