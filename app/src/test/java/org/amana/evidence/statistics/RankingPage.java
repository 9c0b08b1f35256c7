package org.amana.evidence.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amana.platform.language.Language;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The planted fault: pages that put States in the order of their figures. */
@TestConfiguration(proxyBeanMethods = false)
@RestController
class RankingPage {

  static final String PATH = "/statistics/planted";
  static final String JSON = "/api/v1/statistics/planted";

  private final Statistics statistics;
  private final Order order;

  RankingPage(Statistics statistics, Order order) {
    this.statistics = statistics;
    this.order = order;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page() {
    return ranked().stream()
        .map(name -> "<tr><th scope=row>" + name + "</th></tr>")
        .collect(
            Collectors.joining(
                "", "<a href='?sort=value'>x</a><table><tbody>", "</tbody></table>"));
  }

  @GetMapping(JSON)
  Map<String, List<Map<String, String>>> json() {
    return Map.of("breakdown", ranked().stream().map(name -> Map.of("stateName", name)).toList());
  }

  private List<String> ranked() {
    Table table =
        statistics.count(
            new Question(
                NoRankingTest.EDITION,
                List.of(Indicator.DETECTED_VICTIMS),
                new Years(2020, 2020),
                List.of(Axis.STATE),
                Map.of()));
    Language language = Language.of(LocaleContextHolder.getLocale());
    return order.members(table, 0, language).stream()
        .sorted(
            Comparator.comparingLong(
                (Member member) -> -table.figure(member.position()).orElseThrow().value()))
        .map(Member::name)
        .toList();
  }
}
