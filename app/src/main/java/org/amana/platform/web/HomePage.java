package org.amana.platform.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The first page, and the one that says what this is. */
@Controller
class HomePage {

  /** A way into the house: the page, and the keys of its name and of what it is for. */
  record Way(String path, String title, String text) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("/statistics", "web.home.figures.title", "web.home.figures.text"),
          new Way("/world", "web.home.world.title", "web.home.world.text"),
          new Way("/guide", "web.home.guide.title", "web.home.guide.text"),
          new Way("/sign-in", "web.home.sign-in.title", "web.home.sign-in.text"));

  private final RequestMappingHandlerMapping pages;

  HomePage(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("ways", WAYS.stream().filter(way -> isOffered(way.path())).toList());
    return "web/home";
  }

  @GetMapping("/about")
  String about() {
    return "web/about";
  }

  /** Only what exists is offered: a room that is not built has no page. */
  private boolean isOffered(String path) {
    return pages.getHandlerMethods().keySet().stream()
        .anyMatch(mapping -> mapping.getDirectPaths().contains(path));
  }
}
