package org.amana.platform.world;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Resolves free text to a State, with the reason and a confidence; what is ambiguous or unknown
 * stays unresolved.
 */
@Component
public final class LabelResolver {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

  private final Map<String, String> byName = new HashMap<>();

  public LabelResolver() {
    World world = new World();
    for (Place place : world.all()) {
      for (Locale language : LANGUAGES) {
        byName.put(world.name(place, language).toLowerCase(Locale.ROOT), place.alpha3());
      }
    }
  }

  public Resolution resolve(String label) {
    String found = byName.get(label.strip().toLowerCase(Locale.ROOT));
    return found == null
        ? new Resolution(label, Optional.empty(), LabelKind.UNRESOLVED, "unknown-word", 0)
        : new Resolution(label, Optional.of(found), LabelKind.STATE, "name", 1);
  }
}
