package org.amana.protection.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amana.protection.intake.Age;
import org.amana.protection.intake.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What this room remembers of a case, under the keys of the server, so that a variant and figures
 * follow without opening the case again.
 *
 * @param isFemale by sex as it was told
 * @param child by date of birth or estimate; null where neither tells
 * @param childThen by the decision that said it last; null before one
 * @param answered codes of the forms of exploitation in the answers
 * @param found the same of the decision that said it last
 * @param chosen code of the variant that somebody chose; null where it follows from the answers
 * @param counted the cells in which figures count the case now
 */
record Note(
    boolean isFemale,
    @Nullable Boolean child,
    @Nullable Boolean childThen,
    List<String> answered,
    List<String> found,
    @Nullable String chosen,
    List<String> counted) {

  static final Note NONE = new Note(false, null, null, List.of(), List.of(), null, List.of());

  private static final int OF_AGE = 18;

  Note {
    answered = List.copyOf(answered);
    found = List.copyOf(found);
    counted = List.copyOf(counted);
  }

  Note with(Answers answers, LocalDate today) {
    List<String> forms = new ArrayList<>(answers.codes("exploitation").known().orElse(List.of()));
    forms.addAll(answers.codes("sexualExploitation").known().orElse(List.of()));
    return new Note(
        answers.to("sex").known().filter("female"::equals).isPresent(),
        Age.of(answers).map(age -> age.mayBeUnder(OF_AGE, today)).orElse(null),
        childThen,
        forms,
        found,
        chosen,
        counted);
  }

  Note with(boolean isChildThen) {
    return new Note(isFemale, child, isChildThen, answered, found, chosen, counted);
  }

  Note withFound(List<String> purposes) {
    return new Note(isFemale, child, childThen, answered, purposes, chosen, counted);
  }

  Note withChosen(@Nullable String code) {
    return new Note(isFemale, child, childThen, answered, found, code, counted);
  }

  Note withCounted(List<String> cells) {
    return new Note(isFemale, child, childThen, answered, found, chosen, cells);
  }

  /** Every form that was recorded, as answers and findings call it. */
  List<String> recorded() {
    List<String> all = new ArrayList<>(found);
    all.addAll(answered);
    return all;
  }

  /**
   * The variant that follows: whoever is not known to be an adult is treated as a child (Council of
   * Europe Convention on Action against Trafficking, article 10(3)).
   */
  public Variant following() {
    boolean isChild = child != null ? child : childThen == null || childThen;
    return Variant.of(isFemale, isChild);
  }

  public Variant variant() {
    return chosen == null ? following() : Variant.of(chosen).orElseGet(this::following);
  }

  /** Hides everything. */
  @Override
  public String toString() {
    return "Note[…]";
  }
}
