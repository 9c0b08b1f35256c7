package org.amana.evidence.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists of States that an answer shows, wherever in it they stand, and whether they are in
 * alphabetical order.
 *
 * @param states the names of States in the reader's language
 */
record StateLists(Set<String> states, Language language) {

  private static final Pattern SORTING =
      Pattern.compile("(?i)(^|[?&;])(sort|sortby|order|orderby|order-by|rank|top|by-value)=");

  /** The lists that are not in alphabetical order. */
  List<List<String>> unordered(String contentType, byte[] body) {
    Comparator<String> alphabetical = Formats.alphabetical(language);
    return lists(contentType, body).stream()
        .filter(list -> !list.equals(list.stream().sorted(alphabetical).toList()))
        .toList();
  }

  /** Every list of two States or more. */
  List<List<String>> lists(String contentType, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    Stream<List<String>> all;
    if (contentType.startsWith("text/html")) {
      all = ofPage(Jsoup.parse(text));
    } else if (contentType.startsWith("application/json")) {
      all = ofJson(JsonMapper.builder().build().readTree(text));
    } else if (contentType.startsWith("text/csv")) {
      all = ofCsv(text);
    } else {
      all = ofWorkbook(body);
    }
    return all.map(this::onlyStates).filter(list -> list.size() > 1).toList();
  }

  /** Links and fields that would sort. */
  static List<String> sortingControls(byte[] body) {
    Document page = Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    Stream<String> links = page.select("[href]").stream().map(link -> link.attr("href"));
    Stream<String> fields = page.select("[name]").stream().map(field -> field.attr("name") + "=");
    return Stream.concat(links, fields).filter(text -> SORTING.matcher(text).find()).toList();
  }

  private List<String> onlyStates(List<String> texts) {
    return texts.stream().filter(states::contains).distinct().toList();
  }

  /** Heads of rows and columns, choices, and items; cells of a table are no list of their own. */
  private static Stream<List<String>> ofPage(Document page) {
    return Stream.of("tbody", "thead", "select", "ul", "ol", "dl")
        .flatMap(container -> page.select(container).stream())
        .map(
            container ->
                container.select("th, option, li, dt, caption").stream()
                    .map(Element::text)
                    .toList());
  }

  private static Stream<List<String>> ofJson(JsonNode node) {
    List<List<String>> lists = new ArrayList<>();
    for (String name : List.of("stateName", "citizenshipName", "repatriationName")) {
      node.findParents("breakdown").stream()
          .map(year -> year.get("breakdown").findValues(name))
          .map(found -> found.stream().map(JsonNode::asString).toList())
          .forEach(lists::add);
    }
    return lists.stream();
  }

  private static Stream<List<String>> ofCsv(String text) {
    try (var csv = CSVFormat.RFC4180.parse(new StringReader(text))) {
      List<List<String>> rows = new ArrayList<>();
      csv.forEach(row -> rows.add(row.toList()));
      return columns(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<List<String>> ofWorkbook(byte[] body) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
      List<List<String>> lists = new ArrayList<>();
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
        }
        columns(rows).forEach(lists::add);
      }
      return lists.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of the rows of each table of a file, which has its title in front, and the names of
   * the columns in each row: a row may lack some of them.
   */
  private static Stream<List<String>> columns(List<List<String>> file) {
    List<List<String>> rows = file.stream().filter(row -> row.size() > 3).toList();
    Stream<List<String>> down =
        rows.stream().map(row -> row.get(1)).distinct().map(title -> named(rows, 1, title, 2));
    Stream<List<String>> across =
        rows.stream()
            .map(row -> row.subList(1, 3))
            .distinct()
            .map(
                head ->
                    rows.stream()
                        .filter(row -> row.subList(1, 3).equals(head))
                        .map(row -> row.get(3))
                        .toList());
    // A file that has no titles names its rows in the first column.
    Stream<List<String>> first = Stream.of(rows.stream().map(row -> row.get(0)).toList());
    return Stream.of(down, across, first).flatMap(lists -> lists);
  }

  private static List<String> named(List<List<String>> rows, int by, String name, int column) {
    return rows.stream()
        .filter(row -> row.get(by).equals(name))
        .map(row -> row.get(column))
        .toList();
  }
}
