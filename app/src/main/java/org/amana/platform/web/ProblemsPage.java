package org.amana.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemFamily;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Every problem that the house knows, explained: what the {@code type} of an RFC 9457 answer links
 * to.
 */
@Controller
class ProblemsPage {

  /** An argument that has no value here: ICU leaves {@code {name}} in its place. */
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

  /** A problem as its page tells it. */
  record Known(String code, Kind kind, String title, String detail) {

    /** The message key of the kind's name; with {@code .text}, of what it means. */
    public String kindKey() {
      return "web.kind." + Hyphened.of(kind);
    }
  }

  private final List<ProblemFamily> families;
  private final Messages messages;
  private final Page page;

  ProblemsPage(List<ProblemFamily> families, Messages messages, Page page) {
    this.families = families;
    this.messages = messages;
    this.page = page;
  }

  @GetMapping("/problems")
  String all(Model model) {
    Language reader = page.language();
    model.addAttribute(
        "problems",
        known(reader).stream()
            .sorted(Comparator.comparing(Known::title, Formats.alphabetical(reader)))
            .toList());
    return "web/problems";
  }

  @GetMapping("/problems/{code}")
  String one(@PathVariable String code, Model model) {
    model.addAttribute(
        "known",
        known(page.language()).stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound())));
    return "web/problem-explained";
  }

  private List<Known> known(Language reader) {
    return families.stream()
        .flatMap(family -> family.codes().stream())
        .map(code -> known(code, reader))
        .toList();
  }

  private Known known(Code code, Language reader) {
    String key = "problem." + code.value();
    return new Known(
        code.value(),
        code.kind(),
        pattern(reader, key + ".title"),
        pattern(reader, key + ".detail"));
  }

  private String pattern(Language reader, String key) {
    return ARGUMENT.matcher(messages.text(reader, key, Map.of())).replaceAll("…");
  }
}
