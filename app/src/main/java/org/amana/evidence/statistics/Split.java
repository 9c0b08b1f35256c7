package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.problems.ProblemException;

/**
 * Takes a question apart into those that the publisher has figures for. Forms are crossed with sex
 * and age, citizenship is crossed with neither: who asks by all of them is given one list by form,
 * sex and age, and one by citizenship.
 */
final class Split {

  /** The most axes of one list, years aside. */
  static final int MOST = 3;

  private Split() {}

  static List<Question> of(Question question) {
    Set<Breakdown> fixed = breakdowns(List.copyOf(question.where().keySet()));
    Set<Breakdown> asked = breakdowns(question.by());
    if (fixed.size() > 1 || (fixed.size() == 1 && !fixed.containsAll(asked))) {
      throw notCrossed(question);
    }
    List<Question> parts = new ArrayList<>();
    for (Breakdown breakdown : fixed.isEmpty() ? orTotal(question.by(), asked) : fixed) {
      Question part = question.by(axesOf(question.by(), breakdown));
      if (part.by().size() > MOST) {
        throw new ProblemException(new QuestionProblem.TooManyAxes(MOST));
      }
      if (!isPublished(part, breakdown)) {
        throw notCrossed(question);
      }
      parts.add(part);
    }
    if (!parts.stream().flatMap(part -> part.by().stream()).toList().containsAll(question.by())) {
      throw notCrossed(question);
    }
    return parts;
  }

  /** What the axes belong to; totals alone where they say nothing. */
  private static Set<Breakdown> breakdowns(List<Axis> axes) {
    return axes.stream()
        .map(Axis::breakdown)
        .filter(breakdown -> breakdown != Breakdown.TOTAL)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Breakdown.class)));
  }

  /** Sex and age have a list of their own, unless forms are there to be crossed with. */
  private static Set<Breakdown> orTotal(List<Axis> by, Set<Breakdown> asked) {
    boolean isBySexOrAge = by.contains(Axis.SEX) || by.contains(Axis.AGE);
    if (asked.isEmpty() || (isBySexOrAge && !asked.contains(Breakdown.FORM))) {
      asked.add(Breakdown.TOTAL);
    }
    return asked;
  }

  private static List<Axis> axesOf(List<Axis> by, Breakdown breakdown) {
    return by.stream()
        .filter(
            axis ->
                axis.isOfReporter()
                    || (axis.isOfPerson() && isBySexAndAge(breakdown))
                    || (axis.breakdown() == breakdown && !axis.isOfPerson()))
        .toList();
  }

  private static boolean isBySexAndAge(Breakdown breakdown) {
    return breakdown == Breakdown.TOTAL || breakdown == Breakdown.FORM;
  }

  private static boolean isPublished(Question part, Breakdown breakdown) {
    return isBySexAndAge(breakdown) || part.where().keySet().stream().noneMatch(Axis::isOfPerson);
  }

  private static ProblemException notCrossed(Question question) {
    Set<Axis> all = EnumSet.noneOf(Axis.class);
    all.addAll(question.by());
    all.addAll(question.where().keySet());
    return new ProblemException(
        new QuestionProblem.NotCrossed(
            all.stream()
                .filter(axis -> !axis.isOfReporter())
                .map(Axis::code)
                .collect(Collectors.joining(", "))));
  }
}
