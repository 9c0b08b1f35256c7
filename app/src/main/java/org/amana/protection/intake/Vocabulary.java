package org.amana.protection.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.world.LabelResolver;
import org.amana.platform.world.Place;
import org.amana.platform.world.PlaceKind;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/** Places and languages, as readers type and read them. */
@Component
class Vocabulary {

  /** Between several names: names of places have commas in them. */
  private static final String BETWEEN = "[;؛\\n]";

  private static final String LOOSELY_BETWEEN = "[,،]";

  private final NamedCodes places;
  private final NamedCodes languages;
  private final LabelResolver resolver;

  Vocabulary(World world, LabelResolver resolver) {
    this.resolver = resolver;
    this.places =
        new NamedCodes(
            world.all().stream()
                .filter(place -> place.kind() != PlaceKind.OTHER_PARTICIPANT)
                .map(Place::alpha3)
                .toList(),
            (code, language) ->
                world.find(code).map(place -> world.name(place, language)).orElse(code));
    this.languages = new NamedCodes(SpokenLanguages.codes(Language.ENGLISH), SpokenLanguages::name);
  }

  /** A place by a name in a language of the house, by its code, or as citizens call themselves. */
  Optional<String> place(String typed) {
    return places.code(typed).or(() -> resolver.resolve(typed).alpha3());
  }

  Optional<String> language(String typed) {
    return languages.code(typed);
  }

  String placeName(String code, Language reader) {
    return places.name(code, reader);
  }

  String languageName(String code, Language reader) {
    return languages.name(code, reader);
  }

  List<String> placeNames(Language reader) {
    return places.names(reader);
  }

  List<String> languageNames(Language reader) {
    return languages.names(reader);
  }

  /** Several of them, without repeating one; empty when one of them is not known. */
  static Optional<List<String>> several(String typed, Function<String, Optional<String>> one) {
    List<String> codes = new ArrayList<>();
    for (String part : typed.split(BETWEEN, -1)) {
      if (part.isBlank()) {
        continue;
      }
      Optional<String> whole = one.apply(part.strip());
      if (whole.isPresent()) {
        codes.add(whole.get());
        continue;
      }
      for (String piece : part.split(LOOSELY_BETWEEN, -1)) {
        Optional<String> code = one.apply(piece.strip());
        if (code.isEmpty()) {
          return Optional.empty();
        }
        codes.add(code.get());
      }
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes.stream().distinct().toList());
  }
}
