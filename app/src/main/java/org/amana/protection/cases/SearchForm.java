package org.amana.protection.cases;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.amana.platform.names.Particulars;
import org.amana.platform.names.PersonalName;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.searches.SearchReason;
import org.amana.platform.web.Form;

/**
 * Who is looked for, and why, as typed.
 *
 * @param birthYear digits of any writing, or nothing
 */
record SearchForm(String given, String family, String birthYear, String purpose, String reason) {

  static SearchForm of(Map<String, String> typed) {
    return new SearchForm(
        typed.getOrDefault("given", "").strip(),
        typed.getOrDefault("family", "").strip(),
        typed.getOrDefault("birthYear", "").strip(),
        typed.getOrDefault("purpose", ""),
        typed.getOrDefault("reason", ""));
  }

  Form shown() {
    return Form.empty()
        .with("given", given)
        .with("family", family)
        .with("birthYear", birthYear)
        .with("purpose", purpose)
        .with("reason", reason);
  }

  /** For care where nothing else is said. */
  SearchReason why() {
    Purpose stated =
        CaseForm.PURPOSES.stream()
            .filter(known -> known.code().equals(purpose))
            .findFirst()
            .orElse(Purpose.CARE);
    return new SearchReason(stated.code(), reason);
  }

  Particulars particulars() {
    return new Particulars(
        List.of(new PersonalName(given, family)), year(), List.of(), List.of(), List.of());
  }

  private OptionalInt year() {
    try {
      return OptionalInt.of(Integer.parseInt(birthYear)); // takes the digits of every writing
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "SearchForm[…]";
  }
}
