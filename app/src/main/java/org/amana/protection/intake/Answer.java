package org.amana.protection.intake;

import java.util.Optional;
import java.util.function.Function;

/** What the person told us. Refused and not asked are different facts, and neither is null. */
public sealed interface Answer<T> {

  /** They told it, or it is known from elsewhere. */
  record Known<T>(T value) implements Answer<T> {

    /** Hides what was told, so that it does not end up in a log. */
    @Override
    public String toString() {
      return "Known[…]";
    }
  }

  /** They were asked and do not know. */
  record Unknown<T>() implements Answer<T> {}

  /** They were asked and did not want to say. */
  record Refused<T>() implements Answer<T> {}

  /** Nobody has asked them yet. */
  record NotAsked<T>() implements Answer<T> {}

  /** What is known; empty for every other kind of answer. */
  default Optional<T> known() {
    return this instanceof Known<T>(T told) ? Optional.of(told) : Optional.empty();
  }

  /** The same answer with its value as something else. */
  default <S> Answer<S> as(Function<? super T, ? extends S> reading) {
    return switch (this) {
      case Known<T>(T known) -> new Known<>(reading.apply(known));
      case Unknown<T>() -> new Unknown<>();
      case Refused<T>() -> new Refused<>();
      case NotAsked<T>() -> new NotAsked<>();
    };
  }

  /** The message key of a state without a value; empty when something is known. */
  default Optional<String> key() {
    return switch (this) {
      case Known<T> _ -> Optional.empty();
      case Unknown<T> _ -> Optional.of("intake.answer.unknown");
      case Refused<T> _ -> Optional.of("intake.answer.refused");
      case NotAsked<T> _ -> Optional.of("intake.answer.not-asked");
    };
  }
}
