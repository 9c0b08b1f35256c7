package org.amana.platform.world;

import java.util.List;
import org.amana.platform.world.Meaning.Classed;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Shared;
import org.amana.platform.world.Meaning.Unread;

/** What a label means whose parts are understood. */
final class Combination {

  private static final Meaning SEVERAL = new Classed(LabelKind.SEVERAL, "several-named");
  private static final Meaning AMBIGUOUS = new Unread("ambiguous");
  private static final Meaning CONFLICT = new Unread("conflicting-parts");

  private Combination() {}

  /** "Emirati (UAE)", "Netherlands (own country)", "Congolese (Kinshasa)". */
  static Meaning bracketed(Meaning outer, Meaning inner) {
    if (outer instanceof Unread || inner instanceof Unread) {
      return outer instanceof Unread ? outer : inner;
    }
    if (isSeveral(inner) || isSeveral(outer)) {
      return SEVERAL;
    }
    return explained(outer, inner);
  }

  private static boolean isSeveral(Meaning meaning) {
    return meaning instanceof Classed classed && classed.kind() == LabelKind.SEVERAL;
  }

  /** Two parts of which one may explain the other. */
  private static Meaning explained(Meaning one, Meaning other) {
    return switch (one) {
      case Named named -> explained(named, other);
      case Shared shared -> other instanceof Named named ? chosen(shared, named) : AMBIGUOUS;
      case Classed classed ->
          other instanceof Named named
              ? explained(named, classed)
              : other instanceof Classed second ? stronger(classed, second) : AMBIGUOUS;
      case Unread unread -> unread;
    };
  }

  private static Meaning explained(Named named, Meaning other) {
    return switch (other) {
      case Named second when second.agreesWith(named) -> surer(named, second);
      case Named _ -> CONFLICT;
      case Shared shared -> chosen(shared, named);
      case Classed(LabelKind kind, _) when kind == LabelKind.OWN_NATIONALS ->
          named.because("own-country-named", 0.9);
      case Classed classed when classed.isRegion() -> named;
      case Classed _ -> CONFLICT;
      case Unread unread -> unread;
    };
  }

  private static Named surer(Named one, Named other) {
    return one.confidence() >= other.confidence() ? one : other;
  }

  private static Meaning chosen(Shared shared, Named named) {
    return shared.places().contains(named.alpha3()) ? named.because("told-apart", 0.95) : CONFLICT;
  }

  private static Meaning stronger(Classed one, Classed other) {
    if (one.equals(other) || other.kind() == LabelKind.JUNK) {
      return one;
    }
    if (one.kind() == LabelKind.JUNK) {
      return other;
    }
    return one.kind() == other.kind() ? one : CONFLICT;
  }

  /**
   * Parts joined by "and", a slash or a comma.
   *
   * @param byComma one comma, by which a place is told closer: "Mumbai, India"
   */
  static Meaning linked(List<Meaning> parts, boolean byComma) {
    Meaning first = parts.getFirst();
    if (parts.stream().allMatch(first::agreesWith)) {
      return first;
    }
    if (byComma) {
      Meaning told = explained(first, parts.get(1));
      if (!told.equals(CONFLICT)) {
        return told;
      }
    }
    if (parts.stream().allMatch(Classed.class::isInstance)) {
      return parts.stream().reduce(Combination::alsoClassed).orElse(CONFLICT);
    }
    return parts.stream().allMatch(Combination::isOneOfSeveral)
            && parts.stream().anyMatch(Named.class::isInstance)
        ? slashed(parts)
        : parts.stream().allMatch(Shared.class::isInstance) ? AMBIGUOUS : CONFLICT;
  }

  private static Meaning alsoClassed(Meaning one, Meaning other) {
    return one instanceof Classed first && other instanceof Classed second
        ? stronger(first, second)
        : CONFLICT;
  }

  /** "Congolese/DRC" is one place, "Congolese/Rwandan" are two. */
  private static Meaning slashed(List<Meaning> parts) {
    if (parts.size() == 2
        && explained(parts.get(0), parts.get(1)) instanceof Named named
        && named.reason().equals("told-apart")) {
      return named;
    }
    return SEVERAL;
  }

  private static boolean isOneOfSeveral(Meaning part) {
    return switch (part) {
      case Named _, Shared _ -> true;
      case Classed(LabelKind kind, String reason) ->
          kind == LabelKind.SEVERAL || (kind == LabelKind.OTHER && reason.equals("rest"));
      case Unread _ -> false;
    };
  }
}
