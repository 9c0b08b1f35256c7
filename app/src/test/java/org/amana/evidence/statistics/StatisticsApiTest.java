package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Figures for programs, as JSON. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class StatisticsApiTest {

  private static final String EDITION = "for-programs";

  @Autowired private MockMvc api;
  @Autowired private Statistics statistics;
  @Autowired private Answers answers;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void an_edition_is_stored() {
    if (statistics.editions().stream().anyMatch(edition -> edition.name().equals(EDITION))) {
      return;
    }
    APublication.named(EDITION)
        .place("AUT", "Austria", "Europe", "Western Europe")
        .place("DEU", "Germany", "Europe", "Western Europe")
        .place("NGA", "Nigeria", "Africa", "Sub-Saharan Africa")
        .victims("AUT", 2020, "10")
        .victims("DEU", 2020, "<5")
        .victims("NGA", 2020, "300")
        .victims("NGA", 2020, Sex.FEMALE, Age.CHILD, "120")
        .victims("NGA", 2020, Sex.FEMALE, Age.ADULT, "80")
        .byCitizenship("AUT", 2020, "nigérian", "state", "NGA", "7")
        .store(jdbc);
  }

  @Test
  void a_year_has_value_suppressed_reporting_and_interval() throws Exception {
    api.perform(ask("years", "2019-2020"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.place").value("world"))
        .andExpect(jsonPath("$.years[0].year").value(2019))
        .andExpect(jsonPath("$.years[0].value").value(nullValue()))
        .andExpect(jsonPath("$.years[0].reporting").value(0))
        .andExpect(jsonPath("$.years[1].value").value(310))
        .andExpect(jsonPath("$.years[1].suppressed").value(1))
        .andExpect(jsonPath("$.years[1].reporting").value(3))
        .andExpect(jsonPath("$.years[1].interval.low").value(311))
        .andExpect(jsonPath("$.years[1].interval.high").value(314));
  }

  @Test
  void States_stand_in_the_alphabetical_order_of_the_readers_language() throws Exception {
    api.perform(ask("by", "state").header("Accept-Language", "en"))
        .andExpect(jsonPath("$.years[0].breakdown[*].state", contains("AUT", "DEU", "NGA")));
    api.perform(ask("by", "state").header("Accept-Language", "ar"))
        .andExpect(
            jsonPath(
                "$.years[0].breakdown[*].stateName", contains("ألمانيا", "النمسا", "نيجيريا")));
  }

  @Test
  void what_the_publisher_does_not_cross_is_listed_side_by_side() throws Exception {
    api.perform(ask("by", "sex,citizenship"))
        .andExpect(jsonPath("$.years[0].breakdown[0].sex").value("female"))
        .andExpect(jsonPath("$.years[0].breakdown[0].value").value(200))
        .andExpect(jsonPath("$.years[0].breakdown[0].derived").value(1))
        .andExpect(jsonPath("$.years[0].breakdown[1].citizenship").value("NGA"));
    api.perform(ask("by", "sex").param("citizenship", "NGA"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("/problems/statistics.not-crossed"));
  }

  @Test
  void a_place_is_found_by_name_and_by_code() throws Exception {
    for (String place : new String[] {"AUT", "aut", "Austria", "النمسا"}) {
      api.perform(ask("place", place))
          .andExpect(jsonPath("$.place").value("AUT"))
          .andExpect(jsonPath("$.years[0].value").value(10));
    }
    for (String place : new String[] {"europe", "150", "Europe"}) {
      api.perform(ask("place", place)).andExpect(jsonPath("$.place").value("europe"));
    }
    api.perform(ask("place", "Atlantis"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", containsString("Atlantis")));
  }

  @Test
  void there_is_no_way_to_sort_figures() throws Exception {
    for (String parameter : new String[] {"sort", "order", "orderBy", "top"}) {
      api.perform(ask(parameter, "value"))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.type").value("/problems/statistics.unknown-parameter"));
    }
  }

  @Test
  void what_is_unknown_is_named_with_what_is_accepted() throws Exception {
    api.perform(get("/api/v1/statistics").param("dataset", "glotip-1999").param("indicator", "x"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString(EDITION)));
    api.perform(get("/api/v1/statistics").param("dataset", EDITION).param("indicator", "x"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", containsString("detected-victims")));
    api.perform(ask("by", "colour")).andExpect(jsonPath("$.detail", containsString("citizenship")));
    api.perform(ask("years", "2020-2018"))
        .andExpect(jsonPath("$.type").value("/problems/statistics.bad-years"));
  }

  @Test
  void the_rows_behind_a_derived_figure_are_its_parts() throws Exception {
    api.perform(
            get("/api/v1/statistics/rows")
                .param("dataset", EDITION)
                .param("indicator", "detected-victims")
                .param("sex", "female"))
        .andExpect(jsonPath("$.file").value("made-up.xlsx"))
        .andExpect(jsonPath("$.figure.value").value(200))
        .andExpect(jsonPath("$.rows[*].row", contains(7, 8)))
        .andExpect(jsonPath("$.rows[*].value", contains("120", "80")));
  }

  @Test
  void the_interface_is_described() throws Exception {
    api.perform(get("/api/v1/openapi"))
        .andExpect(content().string(containsString("/api/v1/statistics/rows")))
        .andExpect(content().string(containsString("Figures of an edition, year by year")));
  }

  @Test
  void the_readable_table_names_values_in_the_language_of_the_reader() {
    Map<String, String> asked =
        Map.of("dataset", EDITION, "indicator", "detected-victims", "by", "sex,state");

    List<String> lines =
        answers.lines(answers.answer(new Parameters(asked), Language.ARABIC), Language.ARABIC);

    assertThat(lines).anyMatch(line -> line.contains("نيجيريا") && line.contains("نساء وفتيات"));
  }

  private static MockHttpServletRequestBuilder ask(String parameter, String value) {
    return get("/api/v1/statistics")
        .param("dataset", EDITION)
        .param("indicator", "detected-victims")
        .param(parameter, value);
  }
}
