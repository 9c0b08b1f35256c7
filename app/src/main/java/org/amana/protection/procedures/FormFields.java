package org.amana.protection.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.language.Words;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.amana.platform.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields and answers as the page shows them, in the language of the reader. */
@Component
class FormFields {

  /** Up to so many options all stand on the page; more are a list to choose from. */
  private static final int FEW = 6;

  private final World world;
  private final Page page;

  FormFields(World world, Page page) {
    this.world = world;
    this.page = page;
  }

  /**
   * A field on a page.
   *
   * @param draw the fragment that draws it
   */
  record Shown(
      String name,
      String draw,
      String label,
      @Nullable String hint,
      boolean isRequired,
      List<Form.Option> options) {}

  List<Shown> of(Procedure procedure, Move move) {
    return procedure.fields(move).stream()
        .map(
            field ->
                new Shown(
                    field.code(),
                    draw(field),
                    in(field.words()),
                    hint(field),
                    move.asks().contains(field.code()),
                    options(field)))
        .toList();
  }

  /** The labels of a form by the names of its fields, for the list of what is wrong. */
  Map<String, String> labels(List<Shown> fields) {
    Map<String, String> labels =
        fields.stream()
            .collect(
                Collectors.toMap(Shown::name, Shown::label, (one, _) -> one, LinkedHashMap::new));
    labels.put(StepForm.ON, page.text("procedures.field.on"));
    labels.put(StepForm.NOTE, page.text("procedures.field.note"));
    return labels;
  }

  private static String draw(Field field) {
    return switch (field.kind()) {
      case TEXT, MONEY -> "text";
      case NUMBER -> "number";
      case WRITTEN -> "area";
      case DATE -> "date";
      case CHOICE -> field.options().size() <= FEW ? "radios" : "list";
      case CHOICES -> "checks";
      case LANGUAGE, PLACE -> "list";
    };
  }

  private @Nullable String hint(Field field) {
    if (field.hint() != null) {
      return in(field.hint());
    }
    return field.kind() == Field.Kind.MONEY ? page.text("procedures.hint.money") : null;
  }

  private String in(Words words) {
    return words.in(page.language());
  }

  private List<Form.Option> options(Field field) {
    return switch (field.kind()) {
      case CHOICE, CHOICES -> {
        List<Form.Option> options =
            field.options().stream()
                .map(option -> new Form.Option(option.code(), in(option.words())))
                .toList();
        yield draw(field).equals("list") ? afterNothing(options) : options;
      }
      case LANGUAGE ->
          afterNothing(
              SpokenLanguages.codes(page.language()).stream()
                  .map(code -> new Form.Option(code, SpokenLanguages.name(code, page.language())))
                  .toList());
      case PLACE -> afterNothing(places(page.language()));
      case TEXT, WRITTEN, DATE, NUMBER, MONEY -> List.of();
    };
  }

  private List<Form.Option> places(Language language) {
    return world.all().stream()
        .filter(place -> Answer.PLACES.contains(place.alpha3()))
        .map(place -> new Form.Option(place.alpha3(), world.name(place, language)))
        .sorted(Comparator.comparing(Form.Option::label, Formats.alphabetical(language)))
        .toList();
  }

  private static List<Form.Option> afterNothing(List<Form.Option> options) {
    List<Form.Option> all = new ArrayList<>(List.of(new Form.Option("", "")));
    all.addAll(options);
    return all;
  }

  /**
   * An answer on a page.
   *
   * @param lines one, or as many as were ticked
   */
  record Given(String label, List<String> lines, boolean isWritten) {}

  /** What was answered at a step, in the order of its fields. */
  List<Given> given(
      Procedure procedure, Move move, Optional<Answered> facts, Optional<Answered> words) {
    Map<String, String> all = new LinkedHashMap<>();
    facts.map(Answered::values).ifPresent(all::putAll);
    words.map(Answered::values).ifPresent(all::putAll);
    List<Given> given = new ArrayList<>();
    for (Field field : procedure.fields(move)) {
      String value = all.get(field.code());
      if (value != null) {
        given.add(new Given(in(field.words()), lines(field, value), isWritten(field)));
      }
    }
    String note = all.get(StepForm.NOTE);
    if (note != null) {
      given.add(new Given(page.text("procedures.field.note"), List.of(note), true));
    }
    return given;
  }

  private static boolean isWritten(Field field) {
    return field.kind() == Field.Kind.WRITTEN;
  }

  private List<String> lines(Field field, String value) {
    return switch (field.kind()) {
      case TEXT, WRITTEN, MONEY -> List.of(value);
      case DATE -> List.of(page.date(LocalDate.parse(value)));
      case NUMBER -> List.of(page.number(Long.parseLong(value)));
      case CHOICE, CHOICES ->
          Arrays.stream(value.split(" ", -1))
              .map(code -> field.option(code).map(one -> in(one.words())).orElse(code))
              .toList();
      case LANGUAGE -> List.of(SpokenLanguages.name(value, page.language()));
      case PLACE ->
          List.of(world.find(value).map(place -> world.name(place, page.language())).orElse(value));
    };
  }

  /** What the chosen options add up to; empty for a step without scores. */
  Optional<Integer> score(Procedure procedure, Move move, Answered facts) {
    List<Integer> scores =
        procedure.fields(move).stream()
            .flatMap(
                field ->
                    Arrays.stream(facts.values().getOrDefault(field.code(), "").split(" ", -1))
                        .flatMap(code -> field.option(code).stream()))
            .flatMap(option -> Optional.ofNullable(option.score()).stream())
            .toList();
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(scores.stream().mapToInt(Integer::intValue).sum());
  }
}
