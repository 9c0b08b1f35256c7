package org.amana.evidence.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.world.Place;
import org.amana.platform.world.Region;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/** The names of the values of all axes in the reader's language. */
@Component
class Labels {

  private final World world;
  private final Messages messages;
  private final Map<String, Region> regions;

  Labels(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
    this.regions =
        world.regions().stream()
            .collect(
                Collectors.toMap(
                    region -> Dictionary.slug(world.name(region, Language.ENGLISH)),
                    Function.identity(),
                    (first, second) -> first));
  }

  String name(Axis axis, String code, Dictionary dictionary, Language language) {
    return axis.isOfStates() ? state(code, dictionary, language) : name(axis, code, language);
  }

  /** A value of any axis but those of States, which the edition may have names of its own for. */
  String name(Axis axis, String code, Language language) {
    return switch (axis) {
      case REGION, SUBREGION ->
          Optional.ofNullable(regions.get(code))
              .map(region -> world.name(region, language))
              .orElse(code);
      case STATE, CITIZENSHIP, REPATRIATION, YEAR -> code;
      case SEX -> messages.text(language, "statistics.sex." + code);
      case AGE -> messages.text(language, "statistics.age." + code.replace("+", "-plus"));
      case FORM -> messages.text(language, "statistics.form." + code);
      case FLOW -> messages.text(language, "statistics.flow." + code);
      case INDICATOR -> messages.text(language, "statistics.indicator." + code);
    };
  }

  /** A State that reports, by its code or else by the name that the publisher gives it. */
  String place(String code, String published, Language language) {
    return world.find(code).map(place -> world.name(place, language)).orElse(published);
  }

  /** The codes of all States in the reader's alphabetical order. */
  List<String> statesInOrder(Language language) {
    return world.all().stream()
        .sorted(
            Comparator.comparing(
                place -> world.name(place, language), Formats.alphabetical(language)))
        .map(Place::alpha3)
        .toList();
  }

  /** A State by its name; a label that names no single State by what kind of label it is. */
  private String state(String code, Dictionary dictionary, Language language) {
    return world
        .find(code)
        .map(place -> world.name(place, language))
        .or(() -> Optional.ofNullable(dictionary.reporter(code)).map(Dictionary.Reporter::label))
        .orElseGet(() -> messages.text(language, "statistics.label-kind." + code));
  }

  /** What a label of a breakdown was resolved to. */
  String resolved(Breakdown breakdown, String code, Language language) {
    return switch (breakdown) {
      case TOTAL -> "";
      case FORM -> messages.text(language, "statistics.form." + code);
      case CITIZENSHIP, REPATRIATION ->
          world
              .find(code)
              .map(place -> world.name(place, language))
              .orElseGet(() -> messages.text(language, "statistics.label-kind." + code));
    };
  }

  /** The heading of an axis. */
  String heading(Axis axis, Language language) {
    return messages.text(language, "statistics.axis." + axis.code());
  }

  /** The heading of a part of a figure: value, suppressed, low, high, reporting. */
  String column(String part, Language language) {
    return messages.text(language, "statistics.column." + part);
  }

  /** The title or note of a sheet. */
  String sheet(String id, String part, Language language) {
    return messages.text(language, "statistics.sheet." + id + "." + part);
  }
}
