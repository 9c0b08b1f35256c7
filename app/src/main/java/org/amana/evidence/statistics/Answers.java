package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/** Answers what the command and the API are asked: one piece of code for both. */
@Component
class Answers {

  private final Questions questions;
  private final Statistics statistics;
  private final Order order;
  private final Labels labels;

  Answers(Questions questions, Statistics statistics, Order order, Labels labels) {
    this.questions = questions;
    this.statistics = statistics;
    this.order = order;
    this.labels = labels;
  }

  Answer answer(Parameters asked, Language language) {
    Question question = questions.parse(asked.only(Questions.ACCEPTED));
    List<Question> parts = Split.of(question);
    Table totals = statistics.count(question.by(Axis.YEAR));
    Map<Integer, List<Map<String, Object>>> breakdown = new LinkedHashMap<>();
    question.years().each().forEach(year -> breakdown.put(year, new ArrayList<>()));
    for (Question part : parts) {
      if (!part.by().isEmpty()) {
        breakDown(statistics.count(byYear(part)), breakdown, language);
      }
    }
    List<Answer.OfYear> years = new ArrayList<>();
    breakdown.forEach(
        (year, list) ->
            years.add(
                Answer.OfYear.of(
                    year,
                    totals.figure(year - question.years().from()).orElse(null),
                    List.copyOf(list))));
    return answer(question, years);
  }

  private static Question byYear(Question part) {
    return part.by(Stream.concat(Stream.of(Axis.YEAR), part.by().stream()).toArray(Axis[]::new));
  }

  private static Answer answer(Question question, List<Answer.OfYear> years) {
    String place =
        question.where().entrySet().stream()
            .filter(entry -> entry.getKey().isOfReporter())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("world");
    Map<String, String> where =
        question.where().entrySet().stream()
            .filter(entry -> !entry.getKey().isOfReporter())
            .sorted(Map.Entry.comparingByKey())
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().code(),
                    Map.Entry::getValue,
                    (first, second) -> first,
                    LinkedHashMap::new));
    return new Answer(
        question.edition(),
        question.indicators().getFirst().code(),
        place,
        where,
        question.by().stream().map(Axis::code).toList(),
        years);
  }

  /** Adds the figures of a table to their years, in the order that values are shown in. */
  private void breakDown(
      Table table, Map<Integer, List<Map<String, Object>>> breakdown, Language language) {
    List<List<Member>> members = new ArrayList<>();
    for (int axis = 0; axis < table.question().by().size(); axis++) {
      members.add(order.members(table, axis, language));
    }
    int[] positions = new int[members.size()];
    for (Member year : members.getFirst()) {
      positions[0] = year.position();
      List<Map<String, Object>> list = breakdown.get(Integer.valueOf(year.code()));
      if (list != null) {
        collect(table, members, 1, positions, Map.of(), list);
      }
    }
  }

  private static void collect(
      Table table,
      List<List<Member>> members,
      int axis,
      int[] positions,
      Map<String, Object> values,
      List<Map<String, Object>> into) {
    if (axis == members.size()) {
      table.figure(positions).ifPresent(figure -> into.add(part(values, figure)));
      return;
    }
    Axis of = table.question().by().get(axis);
    for (Member member : members.get(axis)) {
      positions[axis] = member.position();
      Map<String, Object> more = new LinkedHashMap<>(values);
      more.put(of.code(), member.code());
      if (of.isOfStates()) {
        more.put(of.code() + "Name", member.name());
      }
      collect(table, members, axis + 1, positions, more, into);
    }
  }

  private static Map<String, Object> part(Map<String, Object> values, Figure figure) {
    Map<String, Object> part = new LinkedHashMap<>(values);
    part.put("value", figure.value());
    part.put("suppressed", figure.suppressed());
    part.put("reporting", figure.reporting());
    part.put("interval", figure.interval());
    part.put("derived", figure.derived());
    part.put("repeated", figure.repeated());
    return part;
  }

  /** The lines of a readable table. */
  List<String> lines(Answer answer, Language language) {
    return new AnswerText(labels, language).lines(answer);
  }
}
