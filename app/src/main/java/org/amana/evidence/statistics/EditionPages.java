package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The editions, how their rows fared, and the rows themselves. */
@Controller
class EditionPages {

  private static final int PAGE_SIZE = 50;

  /** A fault and how many rows of an edition have it, on both sides of the line. */
  record Account(Fault fault, int flagged, int quarantined, Optional<Integer> groups) {}

  private final Editions editions;

  EditionPages(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/statistics/editions")
  String all(@RequestParam(defaultValue = "1") long page, Model model) {
    Paging paging = new Paging(page, PAGE_SIZE, editions.count());
    model.addAttribute("paging", paging);
    model.addAttribute("editions", editions.newest(paging.offset(), PAGE_SIZE));
    return "statistics/editions";
  }

  @GetMapping("/statistics/editions/{name}")
  String one(@PathVariable String name, Model model) {
    Edition edition = editions.named(name);
    List<EditionCount> counts = editions.counts(edition);
    model.addAttribute("edition", edition);
    model.addAttribute("accounts", accounts(counts));
    model.addAttribute(
        "suppressed",
        counts.stream()
            .filter(count -> count.code().equals(EditionCount.SUPPRESSED))
            .mapToInt(EditionCount::rows)
            .sum());
    model.addAttribute("revision", editions.revision(edition).orElse(null));
    return "statistics/edition";
  }

  private static List<Account> accounts(List<EditionCount> counts) {
    return List.of(Fault.values()).stream()
        .map(
            fault ->
                new Account(
                    fault,
                    rows(counts, EditionCount.Kind.FLAG, fault),
                    rows(counts, EditionCount.Kind.QUARANTINE, fault),
                    counts.stream()
                        .filter(count -> count.code().equals(fault.code()))
                        .flatMap(count -> count.groups().stream())
                        .findFirst()))
        .filter(account -> account.flagged() + account.quarantined() > 0)
        .toList();
  }

  private static int rows(List<EditionCount> counts, EditionCount.Kind kind, Fault fault) {
    return counts.stream()
        .filter(count -> count.kind() == kind && count.code().equals(fault.code()))
        .mapToInt(EditionCount::rows)
        .sum();
  }

  @GetMapping("/statistics/editions/{name}/quarantine")
  String quarantine(
      @PathVariable String name,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam(defaultValue = "") String fault,
      Model model) {
    Edition edition = editions.named(name);
    Optional<Fault> wanted = wanted(fault);
    long total =
        wanted
            .map(only -> rows(editions.counts(edition), EditionCount.Kind.QUARANTINE, only))
            .orElse(edition.rows().quarantined());
    Paging paging = new Paging(page, PAGE_SIZE, total);
    show(model, edition, wanted, paging);
    model.addAttribute("found", editions.quarantined(edition, wanted, paging.offset(), PAGE_SIZE));
    return "statistics/quarantine";
  }

  @GetMapping("/statistics/editions/{name}/flagged")
  String flagged(
      @PathVariable String name,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam(defaultValue = "") String fault,
      Model model) {
    Edition edition = editions.named(name);
    Optional<Fault> wanted = wanted(fault);
    long total =
        wanted
            .map(only -> rows(editions.counts(edition), EditionCount.Kind.FLAG, only))
            .orElse(edition.rows().flagged());
    Paging paging = new Paging(page, PAGE_SIZE, total);
    show(model, edition, wanted, paging);
    model.addAttribute("found", editions.flagged(edition, wanted, paging.offset(), PAGE_SIZE));
    return "statistics/flagged";
  }

  private static void show(Model model, Edition edition, Optional<Fault> fault, Paging paging) {
    model.addAttribute("edition", edition);
    model.addAttribute("fault", fault.orElse(null));
    model.addAttribute("paging", paging);
  }

  private static Optional<Fault> wanted(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.withCode(code)
            .orElseThrow(
                () -> new ProblemException(new CommonProblem.BadParameter("fault", code))));
  }

  @GetMapping("/statistics/editions/{name}/revisions")
  String revisions(
      @PathVariable String name,
      @RequestParam(defaultValue = "1") long page,
      @RequestParam String against,
      Model model) {
    Edition edition = editions.named(name);
    Edition other = editions.named(against);
    if (edition.form() != EditionForm.GLOTIP || other.form() != EditionForm.GLOTIP) {
      throw new ProblemException(new CommonProblem.BadParameter("against", against));
    }
    Revision revision = editions.compare(edition, other);
    long differing = (long) revision.added() + revision.removed() + revision.changed();
    Paging paging = new Paging(page, PAGE_SIZE, differing);
    show(model, edition, Optional.empty(), paging);
    model.addAttribute("revision", revision);
    model.addAttribute("figures", editions.revised(edition, other, paging.offset(), PAGE_SIZE));
    return "statistics/revisions";
  }
}
