package org.amana;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which requirements are served, by which tests, and the page that says so.
 *
 * @param answers by system and question, the tests that answer it
 */
record Coverage(
    List<Requirement> requirements,
    Map<String, NavigableSet<String>> proofs,
    Map<String, Map<String, NavigableSet<String>>> answers) {

  static Coverage of(List<Requirement> requirements, JavaClasses tests) {
    Map<String, NavigableSet<String>> proofs = new TreeMap<>();
    Map<String, Map<String, NavigableSet<String>>> answers = new TreeMap<>();
    for (JavaClass type : tests) {
      if (type.isAnnotatedWith(Serves.class)) {
        note(proofs, type.getAnnotationOfType(Serves.class), "`" + type.getSimpleName() + "`");
      }
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(Serves.class)) {
          note(proofs, method.getAnnotationOfType(Serves.class), sentence(type, method));
        }
        if (method.isAnnotatedWith(Answers.class)) {
          Answers mark = method.getAnnotationOfType(Answers.class);
          answers
              .computeIfAbsent(mark.system(), _ -> new TreeMap<>())
              .computeIfAbsent(mark.value(), _ -> new TreeSet<>())
              .add(sentence(type, method));
        }
      }
    }
    return new Coverage(requirements, proofs, answers);
  }

  private static void note(Map<String, NavigableSet<String>> proofs, Serves mark, String test) {
    for (String id : mark.value()) {
      proofs.computeIfAbsent(id, _ -> new TreeSet<>()).add(test);
    }
  }

  private static String sentence(JavaClass type, JavaMethod method) {
    return "`" + type.getSimpleName() + "`: " + method.getName().replace('_', ' ');
  }

  /** Ids that tests claim to serve and that no document has. */
  Set<String> unknownIds() {
    Set<String> unknown = new TreeSet<>(proofs.keySet());
    requirements.forEach(requirement -> unknown.remove(requirement.id()));
    return unknown;
  }

  /** Systems that tests claim to answer for and that no document has. */
  Set<String> unknownSystems() {
    Set<String> unknown = new TreeSet<>(answers.keySet());
    requirements.forEach(requirement -> unknown.remove(requirement.system()));
    return unknown;
  }

  private boolean isServed(Requirement requirement) {
    return proofs.containsKey(requirement.id());
  }

  private long served(List<Requirement> some) {
    return some.stream().filter(this::isServed).count();
  }

  String page() {
    Map<String, List<Requirement>> bySystem =
        requirements.stream()
            .sorted(Comparator.comparing(Requirement::id))
            .collect(Collectors.groupingBy(Requirement::system, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # What is served, and what is not yet

        What the five documents ask of the software, paragraph by paragraph
        ([requirements.csv](requirements.csv)), and the tests that prove it. A requirement counts as served
        when a test marked `@Serves` shows it; what no test shows stands under *not yet*, whatever the code
        may already do. Below each system stand questions that its users would ask before they accept it, and
        the tests that answer them. This page is written by `./amana fix --documents`.

        | system | requirements | served | not yet |
        |---|---:|---:|---:|\
        """);
    bySystem.forEach((system, own) -> lines.add(totals("[%1$s](#%1$s)".formatted(system), own)));
    lines.add(totals("**all**", requirements));
    bySystem.forEach((system, own) -> lines.addAll(section(system, own)));
    return String.join("\n", lines) + "\n";
  }

  private String totals(String name, List<Requirement> some) {
    long served = served(some);
    return "| %s | %d | %d | %d |".formatted(name, some.size(), served, some.size() - served);
  }

  private List<String> section(String system, List<Requirement> own) {
    List<Requirement> served = own.stream().filter(this::isServed).toList();
    List<Requirement> open = own.stream().filter(one -> !isServed(one)).toList();
    List<String> lines = new ArrayList<>(List.of("", "## " + system));
    if (!served.isEmpty()) {
      lines.addAll(List.of("", "| served | paragraph | what | shown by |", "|---|---|---|---|"));
      served.forEach(one -> lines.add(row(one) + shownBy(one)));
    }
    if (!open.isEmpty()) {
      lines.addAll(List.of("", "| not yet | paragraph | what |", "|---|---|---|"));
      open.forEach(one -> lines.add(row(one)));
    }
    Map<String, NavigableSet<String>> answered = answers.getOrDefault(system, Map.of());
    if (!answered.isEmpty()) {
      lines.addAll(List.of("", "| question | answered by |", "|---|---|"));
      answered.forEach(
          (question, tests) ->
              lines.add("| %s | %s |".formatted(question, String.join("<br>", tests))));
    }
    return lines;
  }

  private static String row(Requirement one) {
    return "| %s | %s, %s | %s |"
        .formatted(one.id(), one.instrument(), one.paragraph(), one.capability().replace("|", "/"));
  }

  private String shownBy(Requirement one) {
    return " " + String.join("<br>", proofs.getOrDefault(one.id(), new TreeSet<>())) + " |";
  }
}
