package org.amana.evidence.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.world.LabelResolver;
import org.amana.platform.world.Region;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/**
 * Understands the names of places: the world, a region or subregion (name or M49 code), a State
 * (name or ISO alpha-3 code), in the languages of the house.
 */
@Component
class Territories {

  private final World world;
  private final LabelResolver resolver;

  Territories(World world, LabelResolver resolver) {
    this.world = world;
    this.resolver = resolver;
  }

  /** The one value of the one axis that a place is; nothing for the whole world. */
  Map<Axis, String> parse(String typed, Dictionary dictionary) {
    Optional<Region> region = region(typed);
    if (region.filter(found -> found.m49().equals(Region.WORLD)).isPresent()) {
      return Map.of();
    }
    String part = region.map(found -> slug(found, Language.ENGLISH)).orElse(Dictionary.slug(typed));
    for (Dictionary.Reporter reporter : dictionary.reporters()) {
      if (reporter.home().region().equals(part)) {
        return Map.of(Axis.REGION, part);
      }
      if (reporter.home().subregion().equals(part)) {
        return Map.of(Axis.SUBREGION, part);
      }
    }
    return Map.of(Axis.STATE, state(typed, dictionary));
  }

  /** The code of a State by code or name, or the problem that none is called so. */
  String state(String typed, Dictionary dictionary) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return Stream.of(code, Dictionary.slug(typed))
        .filter(known -> dictionary.reporter(known) != null)
        .findFirst()
        .or(() -> world.find(code).map(place -> place.alpha3()))
        .or(() -> resolver.resolve(typed).alpha3())
        .orElseThrow(() -> new ProblemException(new QuestionProblem.UnknownPlace(typed)));
  }

  private Optional<Region> region(String typed) {
    String slug = Dictionary.slug(typed);
    return world.regions().stream()
        .filter(
            region ->
                region.m49().equals(typed.strip())
                    || Stream.of(Language.values()).anyMatch(in -> slug(region, in).equals(slug)))
        .findFirst();
  }

  private String slug(Region region, Language language) {
    return Dictionary.slug(world.name(region, language));
  }
}
