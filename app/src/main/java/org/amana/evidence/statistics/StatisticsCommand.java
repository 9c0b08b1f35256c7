package org.amana.evidence.statistics;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amana.platform.language.Language;
import org.amana.platform.node.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./amana statistics}: figures of an edition, for scripts. */
@Command(
    name = "statistics",
    description = {
      "Print figures of published statistics, year by year.",
      "Each has the sum of the published numbers (value), how many counts are published as \"<5\""
          + " (suppressed), how many States published (reporting), and the interval between the"
          + " least and the most that this can mean. Where no State published there is no figure."
          + " States stand in alphabetical order; figures are never sorted."
    },
    mixinStandardHelpOptions = true)
public final class StatisticsCommand implements Callable<Integer> {

  private final Node node;
  private final Map<String, String> asked = new LinkedHashMap<>();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "print JSON, in the form of docs/api.md")
  private boolean isJson;

  StatisticsCommand(Node node) {
    this.node = node;
  }

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "NAME",
      description = "the data set, such as glotip-2025-04-14")
  void dataset(String value) {
    asked.put("dataset", value);
  }

  @Option(
      names = "--indicator",
      required = true,
      paramLabel = "NAME",
      description = "offences, formal-contact, prosecuted, convicted or detected-victims")
  void indicator(String value) {
    asked.put("indicator", value);
  }

  @Option(
      names = "--years",
      paramLabel = "A-B",
      description = "one year, or the first and the last (default: all)")
  void years(String value) {
    asked.put("years", value);
  }

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "world, a region or subregion (name or M49 code), a State (name or ISO code)")
  void place(String value) {
    asked.put("place", value);
  }

  @Option(
      names = "--by",
      paramLabel = "AXES",
      description =
          "up to three of region, subregion, state, sex, age, form, citizenship, repatriation,"
              + " flow, with commas; what the publisher does not cross is listed side by side")
  void by(String value) {
    asked.put("by", value);
  }

  @Option(
      names = "--where",
      paramLabel = "AXIS=VALUE",
      description = "only one value of sex, age, form, citizenship, repatriation or flow")
  void where(Map<String, String> values) {
    asked.putAll(values);
  }

  @Override
  public Integer call() {
    Language language = Language.of(Locale.getDefault());
    Answers answers = node.room(Answers.class);
    Answer answer = answers.answer(new Parameters(asked), language);
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (isJson) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(answer));
    } else {
      answers.lines(answer, language).forEach(out::println);
    }
    return 0;
  }
}
