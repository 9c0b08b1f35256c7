package org.amana.protection.standards;

import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of exploitation the laws of some jurisdictions cover, as a data file has it
 * (A/RES/64/293, annex, paragraph 27: all forms of trafficking are to be crimes).
 */
record LawCoverage(int version, boolean isVerified, List<Form> forms, List<Law> laws) {

  LawCoverage {
    forms = List.copyOf(forms);
    laws = List.copyOf(laws);
  }

  /** That of this release. */
  static LawCoverage ofThisRelease() {
    return GuidelineSets.read("laws", LawCoverage.class);
  }

  /**
   * A form of exploitation.
   *
   * @param codes by which answers and findings of cases call it
   */
  record Form(String code, Words words, List<String> codes) {
    Form {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The law of a jurisdiction.
   *
   * @param since the day from which it was so
   */
  record Law(String code, Words words, String provision, String since, List<Told> covers) {
    Law {
      covers = List.copyOf(covers);
    }

    /** What is said of a form; a form that the file does not name is not known. */
    Told of(Form form) {
      return covers.stream()
          .filter(told -> told.form().equals(form.code()))
          .findFirst()
          .orElse(new Told(form.code(), Cover.NOT_KNOWN, null));
    }
  }

  /**
   * Whether a form is covered.
   *
   * @param by what says so; null where nothing does
   */
  record Told(String form, Cover cover, @Nullable String by) {}

  /** A form with what a law says of it. */
  record Row(Form form, Told told) {}

  /** Every form, in the order of the file. */
  List<Row> rows(Law law) {
    return forms.stream().map(form -> new Row(form, law.of(form))).toList();
  }

  /** The forms that a law is known not to cover. */
  List<Form> gaps(Law law) {
    return rows(law).stream()
        .filter(row -> row.told().cover() == Cover.NOT_COVERED)
        .map(Row::form)
        .toList();
  }

  Optional<Law> law(String code) {
    return laws.stream().filter(law -> law.code().equals(code)).findFirst();
  }
}
