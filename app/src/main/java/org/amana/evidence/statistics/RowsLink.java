package org.amana.evidence.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The way from a figure to the rows that it comes from, as parameters of an address. */
final class RowsLink {

  private RowsLink() {}

  /** The parameters that ask for one figure: the question's own, and its value on each axis. */
  static String to(Question question, List<Axis> by, List<String> codes) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("dataset", question.edition());
    parameters.put("indicator", question.indicators().getFirst().code());
    parameters.put("years", question.years().toString());
    question.where().forEach((axis, code) -> parameters.put(parameter(axis), code));
    for (int i = 0; i < by.size(); i++) {
      parameters.put(parameter(by.get(i)), codes.get(i));
    }
    return parameters.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String parameter(Axis axis) {
    return switch (axis) {
      case REGION, SUBREGION, STATE -> "place";
      case YEAR -> "years";
      case SEX, AGE, FORM, CITIZENSHIP, REPATRIATION, FLOW, INDICATOR -> axis.code();
    };
  }
}
