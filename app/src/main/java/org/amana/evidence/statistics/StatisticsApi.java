package org.amana.evidence.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. There is no way to sort them: States stand in alphabetical order. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(
    name = "statistics",
    description =
        "Published statistics on trafficking in persons. Detected victims are those whom"
            + " authorities found; the figures do not say how many victims there are.")
class StatisticsApi {

  private static final List<String> OF_ROWS =
      Stream.concat(Questions.ACCEPTED.stream(), Stream.of("after")).toList();

  private final Statistics statistics;
  private final Questions questions;
  private final Answers answers;

  StatisticsApi(Statistics statistics, Questions questions, Answers answers) {
    this.statistics = statistics;
    this.questions = questions;
    this.answers = answers;
  }

  @GetMapping
  @Operation(
      summary = "Figures of an edition, year by year",
      description =
          "The same answer as ./amana statistics --json. Accept-Language decides the names of"
              + " States and so their alphabetical order.")
  @Parameter(name = "dataset", required = true, example = "glotip-2025-04-14")
  @Parameter(name = "indicator", required = true, example = "detected-victims")
  @Parameter(name = "years", example = "2018-2020")
  @Parameter(name = "place", description = "world, region, subregion or State", example = "ROU")
  @Parameter(
      name = "by",
      description =
          "up to three of region, subregion, state, sex, age, form, citizenship, repatriation,"
              + " flow",
      example = "sex,age")
  @ApiResponse(responseCode = "200", description = "The figures")
  @ApiResponse(responseCode = "404", description = "No such data set (RFC 9457)")
  @ApiResponse(responseCode = "422", description = "A parameter is not understood (RFC 9457)")
  Answer figures(@Parameter(hidden = true) @RequestParam Map<String, String> typed, Locale locale) {
    return answers.answer(new Parameters(typed), Language.of(locale));
  }

  @GetMapping("/editions")
  @Operation(summary = "The editions that this node holds, with the account of their rows")
  List<Edition> editions(@Parameter(hidden = true) @RequestParam Map<String, String> typed) {
    new Parameters(typed).only(List.of());
    return statistics.editions();
  }

  @GetMapping("/rows")
  @Operation(
      summary = "The published rows that a figure comes from",
      description = "In the order of the file, a hundred at a time; go on with after=next.")
  @Parameter(name = "dataset", required = true, example = "glotip-2025-04-14")
  @Parameter(name = "indicator", required = true, example = "detected-victims")
  @Parameter(name = "years", example = "2018")
  @Parameter(name = "place", example = "ROU")
  @Parameter(name = "sex", example = "female")
  @Parameter(name = "after", description = "the number of the last row of the page before")
  RowsBehind rows(@Parameter(hidden = true) @RequestParam Map<String, String> typed) {
    Parameters asked = new Parameters(typed).only(OF_ROWS);
    return statistics.rows(questions.parse(asked), asked.row("after"));
  }
}
