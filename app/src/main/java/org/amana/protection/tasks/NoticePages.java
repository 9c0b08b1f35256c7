package org.amana.protection.tasks;

import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits to be seen by whoever is signed in. */
@Controller
@ConditionalOnWebApplication
class NoticePages {

  private static final int PAGE = 25;

  private final Notices notices;

  NoticePages(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, notices.count());
    return new ModelAndView("tasks/notices")
        .addObject("told", notices.mine(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  /** Back to the page where it was said. */
  @PostMapping("/notices/{id}/seen")
  ModelAndView see(@PathVariable UUID id, @RequestParam(defaultValue = "/notices") String to) {
    notices.see(id);
    return new ModelAndView(LocalAddress.to(to));
  }

  @PostMapping("/notices/seen")
  ModelAndView seeAll(@RequestParam(defaultValue = "/notices") String to) {
    notices.seeAll();
    return new ModelAndView(LocalAddress.to(to));
  }
}
