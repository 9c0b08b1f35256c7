package org.amana.protection.intake;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param tier facts lie under the server's keys and are for colleagues in an emergency; what tells
 *     who it is, and what they told, opens with a member's own key alone
 * @param hint below its words; may be null
 * @param htcds the field of IOM's Human Trafficking Case Data Standard, version 2.0, that it
 *     answers; null when the standard has none
 * @param options of a choice, by the codes of the standard where it has them
 */
public record Question(
    String code,
    Kind kind,
    Tier tier,
    Words words,
    @Nullable Words hint,
    @Nullable String htcds,
    List<Option> options) {

  public Question {
    options = options == null ? List.of() : List.copyOf(options);
  }

  /** What can be answered. */
  public enum Kind {
    /** A line. */
    TEXT,
    /** As many lines as it takes. */
    WRITTEN,
    /** A {@link PartialDate}. */
    DATE,
    /** A whole number, from zero. */
    NUMBER,
    CHOICE,
    /** Any of several. */
    CHOICES,
    /** A State or territory, by its code of three letters. */
    PLACE,
    PLACES,
    /** By its language tag. */
    LANGUAGE,
    LANGUAGES
  }

  /** One choice. */
  public record Option(String code, Words words) {}

  public Optional<Option> option(String wanted) {
    return options.stream().filter(option -> option.code().equals(wanted)).findFirst();
  }
}
