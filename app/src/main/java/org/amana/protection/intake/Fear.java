package org.amana.protection.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a person says that they are afraid to go back, and to where (A/71/119, paragraph 45).
 *
 * @param from States by their codes: the one that they fled from; where they did not say it, those
 *     that they are citizens of, or were born in
 */
public record Fear(boolean isTold, Set<String> from) {

  public static final Fear NONE = new Fear(false, Set.of());

  /** Whoever asks for asylum, or asked, is afraid unless they say that they are not. */
  private static final Set<String> ASKING = Set.of("wants", "asked", "granted", "turned-down");

  public Fear {
    from = Set.copyOf(from);
  }

  public static Fear of(Answers answers) {
    String said = answers.to("fearsReturn").known().orElse("");
    boolean isAsking = ASKING.contains(answers.to("asylum").known().orElse(""));
    boolean isTold = said.equals("yes") || (isAsking && !said.equals("no"));
    return new Fear(isTold, from(answers));
  }

  private static Set<String> from(Answers answers) {
    Optional<String> fled = answers.to("fledFrom").known();
    if (fled.isPresent()) {
      return Set.of(fled.get());
    }
    List<String> citizenships = answers.codes("citizenships").known().orElse(List.of());
    return citizenships.isEmpty()
        ? answers.to("birthCountry").known().map(Set::of).orElse(Set.of())
        : Set.copyOf(citizenships);
  }
}
