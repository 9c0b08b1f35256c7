package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure asks for.
 *
 * @param hint below its name; may be null
 * @param options of a choice
 * @param isSealed whether it opens with the key of a member alone, though it is no free text: where
 *     the choice itself would harm the person
 * @param when must hold for the field to be asked; null when it always is
 */
record Field(
    String code,
    Kind kind,
    Words words,
    @Nullable Words hint,
    List<Option> options,
    boolean isSealed,
    @Nullable When when) {

  Field {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** What can be typed. */
  enum Kind {
    /** A line. */
    TEXT,
    /** As many lines as it takes. */
    WRITTEN,
    DATE,
    CHOICE,
    /** Any of several. */
    CHOICES,
    /** A whole number, from zero. */
    NUMBER,
    /** An amount with its currency, exact. */
    MONEY,
    LANGUAGE,
    /** A State or territory. */
    PLACE
  }

  /**
   * One choice.
   *
   * @param score what it adds to an assessment; null where nothing is added up
   */
  record Option(String code, Words words, @Nullable Integer score) {}

  /** Another field of the same step has one of these values. */
  record When(String field, List<String> is) {
    When {
      is = List.copyOf(is);
    }
  }

  /** Free text opens with the key of a member alone, and so does a choice that says so. */
  boolean isForMembers() {
    return isSealed || kind == Kind.TEXT || kind == Kind.WRITTEN;
  }

  boolean hasOptions() {
    return kind == Kind.CHOICE || kind == Kind.CHOICES;
  }

  Optional<Option> option(String wanted) {
    return options.stream().filter(option -> option.code().equals(wanted)).findFirst();
  }
}
