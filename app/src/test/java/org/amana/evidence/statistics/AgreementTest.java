package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amana.Published;
import org.amana.Serves;
import org.amana.platform.node.FreshDatabase;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Page, interface, CSV and workbook say the same of UNODC's file of 14 April 2025. The expected
 * figures were counted from the file by other means.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class AgreementTest {

  private static final String EDITION = "glotip-2025-04-14";

  @Autowired private MockMvc pages;
  @Autowired private Imports imports;

  /** A figure of the world: what was published, what was suppressed, and by how many States. */
  private record Told(long value, long suppressed, long reporting, long low, long high) {}

  @BeforeEach
  void the_published_file_is_read_in() {
    String name = "data_glotip_2025-04-14.xlsx";
    imports.read(
        new GivenFile(FileForm.GLOTIP, Published.glotip(), name, Optional.empty(), "test"),
        _ -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "detected-victims, 2018, 46284, 12, 126",
    "detected-victims, 2020, 68426, 26, 143",
    "convicted, 2020, 2384, 48, 104"
  })
  void page_interface_csv_and_workbook_agree(
      String indicator, int year, long value, long suppressed, long reporting) throws Exception {
    Told expected =
        new Told(value, suppressed, reporting, value + suppressed, value + 4 * suppressed);
    String question =
        "?dataset=" + EDITION + "&indicator=" + indicator + "&years=" + year + "-" + year;

    assertThat(ofInterface(question)).isEqualTo(expected);
    assertThat(ofPage(question, year)).isEqualTo(expected);
    assertThat(ofCsv(question, year)).isEqualTo(expected);
    assertThat(ofWorkbook(question, year)).isEqualTo(expected);
  }

  @Test
  @Serves("SGR-072")
  void a_reader_opens_an_edition_sees_who_reported_and_for_which_years_and_takes_it_away()
      throws Exception {
    String coverage = "?dataset=" + EDITION + "&tab=coverage&years=2018-2020";

    Document page =
        Jsoup.parse(
            open("/en/statistics/explorer" + coverage).getContentAsString(StandardCharsets.UTF_8));
    String file =
        open("/en/statistics/explorer.csv" + coverage).getContentAsString(StandardCharsets.UTF_8);

    assertThat(page.text()).contains("Years (of 2003-2022)");
    assertThat(page.expectFirst("table").select("tbody tr").eachText())
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("126", "134", "143");
    assertThat(file).contains("Albania");
  }

  @Test
  @Serves("SGR-075")
  void one_edition_answers_for_the_world_its_regions_and_each_country_over_ten_years_and_more()
      throws Exception {
    String question = "?dataset=" + EDITION + "&indicator=detected-victims&years=2003-2022";

    JsonNode world = years(question);
    JsonNode byRegion = years(question + "&by=region");
    JsonNode albania = years(question + "&place=Albania");

    assertThat(world.size()).isEqualTo(20);
    for (int year = 0; year < world.size(); year++) {
      long sum = 0;
      for (JsonNode region : byRegion.get(year).get("breakdown")) {
        sum += region.get("value").asLong();
      }
      assertThat(sum).as("year " + year).isEqualTo(world.get(year).get("value").asLong());
    }
    assertThat(albania.get(2018 - 2003).get("value").asLong()).isEqualTo(95);
  }

  private JsonNode years(String question) throws Exception {
    String json = open("/api/v1/statistics" + question).getContentAsString(StandardCharsets.UTF_8);
    return JsonMapper.builder().build().readTree(json).get("years");
  }

  private MockHttpServletResponse open(String address) throws Exception {
    MockHttpServletResponse answer = pages.perform(get(address)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer;
  }

  private Told ofInterface(String question) throws Exception {
    JsonNode year = years(question).get(0);
    return new Told(
        year.get("value").asLong(),
        year.get("suppressed").asLong(),
        year.get("reporting").asLong(),
        year.get("interval").get("low").asLong(),
        year.get("interval").get("high").asLong());
  }

  /** The first table of the trends: the year with its sum, interval, suppressed and reporting. */
  private Told ofPage(String question, int year) throws Exception {
    String page =
        open("/en/statistics/explorer" + question + "&tab=trends")
            .getContentAsString(StandardCharsets.UTF_8);
    Element line =
        Jsoup.parse(page).expectFirst("table").select("tbody tr").stream()
            .filter(row -> row.select("th").text().equals(Integer.toString(year)))
            .findFirst()
            .orElseThrow();
    List<Element> cells = line.select("td");
    String[] interval = cells.get(0).select(".interval").text().split("–", -1);
    return new Told(
        number(cells.get(0).select("a").text()),
        number(cells.get(1).text()),
        number(cells.get(2).text()),
        number(interval[0]),
        number(interval[1]));
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replace(",", "").strip());
  }

  private Told ofCsv(String question, int year) throws Exception {
    String text =
        open("/en/statistics/explorer.csv" + question + "&tab=trends")
            .getContentAsString(StandardCharsets.UTF_8);
    try (var csv = CSVFormat.RFC4180.parse(new StringReader(text))) {
      List<String> row =
          csv.stream()
              .map(one -> one.toList())
              .filter(one -> one.get(2).equals(Integer.toString(year)))
              .findFirst()
              .orElseThrow();
      return told(row.subList(4, 9).stream().map(Long::parseLong).toList());
    }
  }

  private Told ofWorkbook(String question, int year) throws Exception {
    byte[] file =
        open("/en/statistics/explorer.xlsx" + question + "&tab=trends").getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return told(numbers(book.getFirstSheet(), year));
    }
  }

  private static List<Long> numbers(Sheet sheet, int year) throws IOException {
    return sheet.read().stream()
        .filter(row -> row.getCellText(2).equals(Integer.toString(year)))
        .map(
            row ->
                row.getCells(4, 9).stream()
                    .map(cell -> ((BigDecimal) cell.getValue()).longValueExact())
                    .toList())
        .findFirst()
        .orElseThrow();
  }

  /** In the order of the columns: value, suppressed, low, high, reporting. */
  private static Told told(List<Long> parts) {
    return new Told(parts.get(0), parts.get(1), parts.get(4), parts.get(2), parts.get(3));
  }
}
