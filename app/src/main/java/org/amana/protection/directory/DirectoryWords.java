package org.amana.protection.directory;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;
import org.amana.protection.procedures.Services;
import org.springframework.stereotype.Component;

/** What templates of the directory ask for: codes in the words of the reader, and choices. */
@Component
class DirectoryWords {

  private final Services services;
  private final World world;
  private final Page page;

  DirectoryWords(Services services, World world, Page page) {
    this.services = services;
    this.world = world;
    this.page = page;
  }

  private Language reader() {
    return page.language();
  }

  public String service(String code) {
    return services.find(code).map(service -> service.words().in(reader())).orElse(code);
  }

  public String state(String code) {
    return world.find(code).map(place -> world.name(place, reader())).orElse(code);
  }

  public String languages(List<String> tags) {
    return tags.stream()
        .map(tag -> SpokenLanguages.name(tag, reader()))
        .collect(Collectors.joining(page.text("directory.comma")));
  }

  /** The days of the week, from Monday on. */
  public List<DayOfWeek> days() {
    return Arrays.asList(DayOfWeek.values());
  }

  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, reader().locale());
  }

  /** The name of a day's field in a form. */
  public String field(DayOfWeek day) {
    return Hours.word(day);
  }

  public List<Form.Option> services() {
    return afterNothing(
        services.all().stream()
            .map(service -> new Form.Option(service.code(), service.words().in(reader()))));
  }

  public List<Form.Option> whom() {
    return named(Whom.values(), Whom::code, Whom::key);
  }

  public List<Form.Option> reach() {
    return named(Reach.values(), Reach::code, Reach::key);
  }

  public List<Form.Option> costs() {
    return named(Cost.values(), Cost::code, Cost::key);
  }

  public List<Form.Option> kinds() {
    return named(ProviderKind.values(), ProviderKind::code, ProviderKind::key);
  }

  private <E> List<Form.Option> named(E[] all, Function<E, String> code, Function<E, String> key) {
    return Stream.of(all)
        .map(one -> new Form.Option(code.apply(one), page.text(key.apply(one))))
        .toList();
  }

  public List<Form.Option> states() {
    return afterNothing(
        world.all().stream()
            .filter(Place::isState)
            .map(place -> new Form.Option(place.alpha3(), world.name(place, reader())))
            .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(reader()))));
  }

  List<Form.Option> areas(List<String> names) {
    return afterNothing(names.stream().map(name -> new Form.Option(name, name)));
  }

  List<Form.Option> languageOptions(List<String> tags) {
    return afterNothing(
        tags.stream()
            .map(tag -> new Form.Option(tag, SpokenLanguages.name(tag, reader())))
            .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(reader()))));
  }

  private static List<Form.Option> afterNothing(Stream<Form.Option> options) {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", "")));
    options.forEach(all::add);
    return all;
  }
}
