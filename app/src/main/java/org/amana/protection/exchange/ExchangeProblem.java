package org.amana.protection.exchange;

import java.util.Optional;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;

/** Why a file of cases is not taken, or not handed out. */
public sealed interface ExchangeProblem extends Problem {

  /** Not a single field of the standard stands in it. */
  @Code(value = "exchange.no-fields", kind = Kind.INVALID)
  record NoFields(Place at) implements ExchangeProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** Two columns have the same heading. */
  @Code(value = "exchange.heading-twice", kind = Kind.INVALID)
  record HeadingTwice(Place at) implements ExchangeProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** It begins like JSON and is none, or none of the two forms that are read. */
  @Code(value = "exchange.broken-json", kind = Kind.INVALID)
  record BrokenJson(Place at) implements ExchangeProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** It says that it follows another standard, or another version of it. */
  @Code(value = "exchange.other-standard", kind = Kind.INVALID)
  record OtherStandard(Place at) implements ExchangeProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** More cases than are taken at once. */
  @Code(value = "exchange.too-many-cases", kind = Kind.INVALID)
  record TooManyCases(Place at, long limit) implements ExchangeProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }
  }

  /** A command has nobody's key, and a case is begun with one. */
  @Code(value = "exchange.needs-a-person", kind = Kind.REFUSED)
  record NeedsAPerson() implements ExchangeProblem {}
}
