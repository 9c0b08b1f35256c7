package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.Serves;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No page, export or interface ranks States by a figure (A/71/119, paragraph 77). It walks through
 * every address of the room, on figures whose order is not the alphabet's.
 */
@Serves("SGR-077")
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, RankingPage.class})
class NoRankingTest {

  static final String EDITION = "no-ranking";
  private static final String EARLIER = "no-ranking-before";

  private static final String COUNTS = "dataset=" + EDITION + "&indicator=detected-victims";

  /** What to ask of an address beside the data set; every other address is asked without more. */
  private static final Map<String, List<String>> QUESTIONS =
      Map.of(
          "/api/v1/statistics",
          List.of(
              COUNTS + "&by=state",
              COUNTS + "&by=state,region",
              COUNTS + "&by=citizenship",
              COUNTS + "&by=state,sex"),
          "/api/v1/statistics/rows",
          List.of(COUNTS),
          "/api/v1/statistics/editions",
          List.of(""),
          "/statistics",
          List.of(""),
          "/statistics/rows",
          List.of(COUNTS),
          "/statistics/explorer",
          tabs(),
          "/statistics/explorer.csv",
          tabs(),
          "/statistics/explorer.xlsx",
          tabs(),
          "/statistics/rows.csv",
          List.of(COUNTS),
          "/statistics/rows.xlsx",
          List.of(COUNTS));

  private static final String REVISED = "against=" + EARLIER;

  @Autowired private MockMvc pages;
  @Autowired private Statistics statistics;
  @Autowired private JdbcClient jdbc;
  @Autowired private World world;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private static List<String> tabs() {
    return Stream.of(Tab.values())
        .flatMap(
            tab ->
                Stream.of("world", "europe", "western-europe")
                    .map(place -> COUNTS + "&tab=" + tab.code() + "&place=" + place))
        .toList();
  }

  @BeforeEach
  void figures_are_in_another_order_than_the_alphabet_in_both_languages() {
    if (statistics.editions().stream().anyMatch(edition -> edition.name().equals(EDITION))) {
      return;
    }
    publication(EARLIER)
        .victims("CHE", 2019, "3")
        .victims("BRA", 2019, "2")
        .victims("AUT", 2019, "1")
        .store(jdbc);
    publication(EDITION)
        .victims("NGA", 2020, "300")
        .victims("DEU", 2020, "500")
        .victims("AUT", 2020, "10")
        .victims("CHE", 2020, "90")
        .victims("BRA", 2020, "40")
        .victims("DEU", 2020, Sex.FEMALE, Age.TOTAL, "400")
        .victims("AUT", 2020, Sex.FEMALE, Age.TOTAL, "9")
        .byCitizenship("DEU", 2020, "Nigeria", "state", "NGA", "70")
        .byCitizenship("DEU", 2020, "Brazil", "state", "BRA", "6")
        .byCitizenship("DEU", 2020, "Austria", "state", "AUT", "90")
        .byCitizenship("AUT", 2020, "Germans", "state", "DEU", "30")
        .store(jdbc);
  }

  private static APublication publication(String name) {
    return APublication.named(name)
        .place("NGA", "Nigeria", "Africa", "Sub-Saharan Africa")
        .place("DEU", "Germany", "Europe", "Western Europe")
        .place("AUT", "Austria", "Europe", "Western Europe")
        .place("CHE", "Switzerland", "Europe", "Western Europe")
        .place("BRA", "Brazil", "Americas", "Latin America and the Caribbean");
  }

  @Test
  void states_stand_in_alphabetical_order_at_every_address_in_both_languages() throws Exception {
    int lists = 0;
    for (Language language : Language.values()) {
      for (String address : addresses()) {
        MockHttpServletResponse answer = ask(address, language);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(unordered(answer, language)).as(address + " " + language).isEmpty();
        lists += lists(language).lists(type(answer), body(answer)).size();
      }
    }
    assertThat(lists).as("lists of States that were seen").isGreaterThan(50);
  }

  @Test
  void nothing_offers_or_takes_an_order_of_figures() throws Exception {
    for (String address : addresses()) {
      MockHttpServletResponse answer = ask(address, Language.ENGLISH);
      if (type(answer).startsWith("text/html")) {
        assertThat(StateLists.sortingControls(body(answer))).as(address).isEmpty();
      }
      for (String order : List.of("sort=value", "order=desc", "top=10")) {
        String sorted = address + (address.contains("?") ? "&" : "?") + order;
        MockHttpServletResponse refused = ask(sorted, Language.ENGLISH);
        if (isOfFigures(address)) {
          assertThat(refused.getStatus()).as(sorted).isBetween(400, 499);
        } else {
          assertThat(unordered(refused, Language.ENGLISH)).as(sorted).isEmpty();
        }
      }
    }
  }

  @Test
  void a_page_that_ranks_is_found_out() throws Exception {
    for (Language language : Language.values()) {
      MockHttpServletResponse page = ask(RankingPage.PATH, language);
      MockHttpServletResponse json = ask(RankingPage.JSON, language);

      assertThat(unordered(page, language)).hasSize(1);
      assertThat(unordered(json, language)).hasSize(1);
      assertThat(StateLists.sortingControls(body(page))).containsExactly("?sort=value");
    }
  }

  /** Every address of the room that is read with GET, with everything that is to be asked of it. */
  private Set<String> addresses() {
    Set<String> all = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              boolean isOurs =
                  method.getBeanType().getPackage().equals(Statistics.class.getPackage())
                      && method.getBeanType() != RankingPage.class;
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              if (isOurs && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().forEach(path -> questions(path).forEach(all::add));
              }
            });
    assertThat(all).isNotEmpty();
    return all;
  }

  /** An address with everything filled in that it leaves open, and with what is to be asked. */
  private static Stream<String> questions(String pattern) {
    if (pattern.startsWith("/statistics/records") || pattern.equals("/statistics/import")) {
      return Stream.of(); // of editions without States that report; a form, which shows no figures
    }
    return filled(pattern)
        .flatMap(
            path ->
                (path.contains("/revisions") ? List.of(REVISED) : asked(path))
                    .stream().map(query -> query.isEmpty() ? path : path + "?" + query));
  }

  private static List<String> asked(String path) {
    return Objects.requireNonNullElse(QUESTIONS.get(path), List.of(""));
  }

  private static Stream<String> filled(String pattern) {
    String named = pattern.replace("{name}", EDITION);
    return Stream.of(Faulty.values())
        .map(way -> named.replaceFirst("\\{way[^}]*}", way.code()))
        .flatMap(path -> Stream.of("csv", "xlsx").map(form -> path.replace("{ending}", form)))
        .distinct()
        .peek(path -> assertThat(path).doesNotContain("{"));
  }

  private static boolean isOfFigures(String address) {
    return QUESTIONS.containsKey(address.split("\\?", 2)[0]) && !address.equals("/statistics");
  }

  private MockHttpServletResponse ask(String address, Language language) throws Exception {
    boolean isApi = address.startsWith("/api/");
    String path = isApi ? address : "/" + language.tag() + address;
    MvcResult result =
        pages.perform(get(URI.create(path)).header("Accept-Language", language.tag())).andReturn();
    return result.getResponse();
  }

  private List<List<String>> unordered(MockHttpServletResponse answer, Language language) {
    return answer.getStatus() == 200
        ? lists(language).unordered(type(answer), body(answer))
        : new ArrayList<>();
  }

  private StateLists lists(Language language) {
    return new StateLists(
        world.all().stream()
            .map(place -> world.name(place, language))
            .collect(Collectors.toUnmodifiableSet()),
        language);
  }

  private static String type(MockHttpServletResponse answer) {
    return Objects.requireNonNullElse(answer.getContentType(), "");
  }

  private static byte[] body(MockHttpServletResponse answer) {
    return answer.getContentAsByteArray();
  }
}
