package org.amana.evidence.statistics;

import java.util.Map;
import java.util.Optional;
import org.amana.platform.world.LabelResolver;
import org.amana.platform.world.Resolution;
import org.springframework.stereotype.Component;

/** Says what the labels of UNODC's file mean. Each distinct label is asked for once an edition. */
@Component
class GlotipLabels {

  private static final String BY_DEFINITION = "definition";

  /** The three forms that the publisher breaks down by. */
  private static final Map<String, String> FORMS =
      Map.of(
          "Sexual exploitation", "sexual",
          "Forced labour", "forced-labour",
          "Other forms of exploitation", "other");

  private final LabelResolver resolver;

  GlotipLabels(LabelResolver resolver) {
    this.resolver = resolver;
  }

  GlotipCategory resolve(Breakdown breakdown, String label) {
    return switch (breakdown) {
      case TOTAL ->
          label.equals("Total")
              ? defined(breakdown, label, GlotipCategory.TOTAL, Optional.empty())
              : unresolved(breakdown, label);
      case FORM ->
          FORMS.containsKey(label)
              ? defined(
                  breakdown, label, GlotipCategory.FORM, Optional.ofNullable(FORMS.get(label)))
              : unresolved(breakdown, label);
      case CITIZENSHIP, REPATRIATION -> resolved(breakdown, label, resolver.resolve(label));
    };
  }

  private static GlotipCategory defined(
      Breakdown breakdown, String label, String kind, Optional<String> code) {
    return new GlotipCategory(breakdown, label, kind, code, BY_DEFINITION, 1);
  }

  private static GlotipCategory resolved(Breakdown breakdown, String label, Resolution meaning) {
    return new GlotipCategory(
        breakdown,
        label,
        meaning.kind().code(),
        meaning.alpha3(),
        meaning.reason(),
        meaning.confidence());
  }

  private static GlotipCategory unresolved(Breakdown breakdown, String label) {
    return new GlotipCategory(
        breakdown, label, GlotipCategory.UNRESOLVED, Optional.empty(), "unknown", 0);
  }
}
