package org.amana.platform.names;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of a person and tells them from others.
 *
 * @param names all that the person goes by
 * @param birthYear in the Gregorian calendar
 * @param mothers the mother's names, in any spelling
 * @param telephones as dialled or as written
 * @param documents numbers of identity documents
 */
public record Particulars(
    List<PersonalName> names,
    OptionalInt birthYear,
    List<String> mothers,
    List<String> telephones,
    List<String> documents) {

  public Particulars {
    names = List.copyOf(names);
    mothers = List.copyOf(mothers);
    telephones = List.copyOf(telephones);
    documents = List.copyOf(documents);
  }

  /** Somebody of whom only the name is known. */
  public static Particulars named(String given, String family) {
    return new Particulars(
        List.of(new PersonalName(given, family)),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  public Particulars bornIn(int year) {
    return new Particulars(names, OptionalInt.of(year), mothers, telephones, documents);
  }

  public Particulars childOf(String mother) {
    return new Particulars(names, birthYear, List.of(mother), telephones, documents);
  }

  public Particulars reachedAt(String telephone) {
    return new Particulars(names, birthYear, mothers, List.of(telephone), documents);
  }

  public Particulars holding(String document) {
    return new Particulars(names, birthYear, mothers, telephones, List.of(document));
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Particulars[…]";
  }
}
