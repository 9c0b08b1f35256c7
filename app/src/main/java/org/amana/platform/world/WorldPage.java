package org.amana.platform.world;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.Navigation;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The States and territories in the alphabetical order of the reader's language. */
@Controller
@ConditionalOnWebApplication
class WorldPage {

  private static final int ROWS = 50;
  private static final List<String> HEADINGS =
      List.of(
          "world.name",
          "world.alpha2",
          "world.alpha3",
          "world.m49",
          "world.kind",
          "world.region",
          "world.subregion",
          "world.group");

  /** A place in the reader's language; the group by its message key, if it has one. */
  record Row(Place place, String name, String region, String subregion, Optional<String> group) {

    /** The three digits of M49, or none. */
    public String digits() {
      return place.m49() == 0 ? "" : String.format(Locale.ROOT, "%03d", place.m49());
    }
  }

  private final World world;
  private final Page page;

  WorldPage(World world, Page page) {
    this.world = world;
    this.page = page;
  }

  @Bean
  static Navigation.Entry worldNavigation() {
    return new Navigation.Entry(Navigation.Wing.EVIDENCE, "world.title", "/world", 90);
  }

  @GetMapping("/world")
  String world(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "1") long page,
      Model model) {
    List<Row> found = found(text, region(region));
    Paging paging = new Paging(page, ROWS, found.size());
    model.addAttribute("places", found.subList((int) paging.offset(), (int) paging.last()));
    model.addAttribute("paging", paging);
    model.addAttribute("form", Form.empty().with("text", text).with("region", region));
    model.addAttribute("regions", regions());
    return "world/world";
  }

  @GetMapping("/world.{ending}")
  void file(
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String region,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    List<List<String>> rows = found(text, region(region)).stream().map(this::cells).toList();
    List<String> head = HEADINGS.stream().map(page::text).toList();
    form.send(response, "world", page.language(), new TakeAway("world", head, 1, rows));
  }

  private List<String> cells(Row row) {
    return List.of(
        row.name(),
        row.place().alpha2(),
        row.place().alpha3(),
        row.digits(),
        page.text(row.place().kind().key()),
        row.region(),
        row.subregion(),
        row.group().map(page::text).orElse(""));
  }

  private Region region(String m49) {
    return world
        .region(m49.isEmpty() ? Region.WORLD : m49)
        .orElseThrow(() -> new ProblemException(new CommonProblem.BadParameter("region", m49)));
  }

  private List<Row> found(String text, Region region) {
    String wanted = Fold.fold(text);
    Comparator<String> alphabetical = Formats.alphabetical(page.language());
    return world.placesOf(region).stream()
        .map(this::row)
        .filter(row -> fits(row, wanted))
        .sorted(Comparator.comparing(Row::name, alphabetical))
        .toList();
  }

  private Row row(Place place) {
    Language language = page.language();
    return new Row(
        place,
        world.name(place, language),
        world.name(place.region(), language),
        world.name(place.subregion(), language),
        place.group().map(RegionalGroup::key));
  }

  private static boolean fits(Row row, String wanted) {
    return Fold.fold(row.name()).contains(wanted)
        || Stream.of(row.place().alpha2(), row.place().alpha3(), row.digits())
            .anyMatch(code -> code.toLowerCase(Locale.ROOT).equals(wanted));
  }

  private List<Form.Option> regions() {
    Comparator<String> alphabetical = Formats.alphabetical(page.language());
    return world.regions().stream()
        .map(
            region ->
                new Form.Option(
                    region.m49().equals(Region.WORLD) ? "" : region.m49(),
                    world.name(region, page.language())))
        .sorted(
            Comparator.comparing((Form.Option option) -> !option.value().isEmpty())
                .thenComparing(Form.Option::label, alphabetical))
        .toList();
  }
}
