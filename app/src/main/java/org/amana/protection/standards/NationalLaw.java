package org.amana.protection.standards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of exploitation the law of this node has as trafficking, on any day (A/RES/64/293,
 * annex, paragraph 27). A deployment states it in a file; where it has stated nothing, nothing is
 * known, and that is said.
 */
public final class NationalLaw {

  private final LawCoverage release;
  private final List<Stated> stated;

  NationalLaw(LawCoverage release, List<Stated> stated) {
    this.release = release;
    this.stated = stated.stream().sorted(Comparator.comparing(Stated::since)).toList();
  }

  /**
   * A law as it stands from a day on.
   *
   * @param checkedBy who held the statement against the law; null as long as nobody did
   */
  record Stated(
      Words words,
      String provision,
      LocalDate since,
      @Nullable String checkedBy,
      @Nullable LocalDate checkedOn,
      List<LawCoverage.Told> covers) {

    Stated {
      covers = List.copyOf(covers);
    }

    LawCoverage.Told of(LawCoverage.Form form) {
      return covers.stream()
          .filter(told -> told.form().equals(form.code()))
          .findFirst()
          .orElse(new LawCoverage.Told(form.code(), Cover.NOT_KNOWN, null));
    }
  }

  /**
   * A law, for whoever reads it.
   *
   * @param checked who held it against the law, and when; empty as long as nobody did
   */
  public record Law(Words words, String provision, LocalDate since, Optional<String> checked) {}

  /**
   * How a form stands to it.
   *
   * @param by the provision that says so; empty where none does
   */
  public record Form(String code, Words words, Cover cover, Optional<String> by) {

    public boolean isGap() {
      return cover != Cover.COVERED;
    }
  }

  private Optional<Stated> on(LocalDate day) {
    return stated.stream().filter(law -> !law.since().isAfter(day)).reduce((_, later) -> later);
  }

  /** The law of a day; empty when this node has stated none. */
  public Optional<Law> law(LocalDate day) {
    return on(day)
        .map(
            law ->
                new Law(
                    law.words(),
                    law.provision(),
                    law.since(),
                    Optional.ofNullable(law.checkedBy())
                        .flatMap(
                            who ->
                                Optional.ofNullable(law.checkedOn()).map(on -> who + ", " + on))));
  }

  /** Every form there is, as it stands on that day. */
  public List<Form> forms(LocalDate day) {
    Optional<Stated> law = on(day);
    return release.forms().stream().map(form -> form(form, law)).toList();
  }

  private static Form form(LawCoverage.Form form, Optional<Stated> law) {
    LawCoverage.Told told =
        law.map(one -> one.of(form))
            .orElse(new LawCoverage.Told(form.code(), Cover.NOT_KNOWN, null));
    return new Form(form.code(), form.words(), told.cover(), Optional.ofNullable(told.by()));
  }

  /** The codes of the forms that answers or findings of a case name. */
  public List<String> formsOf(Collection<String> recorded) {
    return release.forms().stream()
        .filter(form -> form.codes().stream().anyMatch(recorded::contains))
        .map(LawCoverage.Form::code)
        .toList();
  }
}
