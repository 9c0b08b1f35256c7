package org.amana.platform.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a blind index keeps of a person, and looks for: always two particulars together, or a number
 * that is one person's alone. Sex, country, a single name or a year are never tagged by themselves:
 * whoever counts tags would know them.
 *
 * <p>Two spellings of a name give at least one tag in common. Different names may do so, too: what
 * is found is a candidate and no answer. Pure, total and bounded; decision 0019.
 */
public final class NameTags {

  /** Of the rules. Tags of different versions do not meet: then everybody is tagged again. */
  public static final int VERSION = 1;

  /** Nobody has more, nor is sought by more. */
  public static final int MOST = 96;

  /** Birth years are often estimated. */
  private static final int YEARS_ASIDE = 1;

  private static final int TELEPHONE_DIGITS = 7;
  private static final int SHORTEST_DOCUMENT = 5;

  /** By what they say; the most telling first, so that what is too much is the least. */
  private final Map<String, Set<Tag>> clues = new LinkedHashMap<>();

  private int size;

  private NameTags() {}

  /** The tags to keep for a person. */
  public static Set<Tag> of(Particulars person) {
    Set<Tag> kept = new LinkedHashSet<>();
    tagged(person, 0).clues.values().forEach(kept::addAll);
    return kept;
  }

  /** What to look for: as kept, and the years beside. */
  public static List<Clue> sought(Particulars person) {
    return tagged(person, YEARS_ASIDE).clues.values().stream().map(Clue::new).toList();
  }

  private static NameTags tagged(Particulars person, int yearsAside) {
    NameTags made = new NameTags();
    person.documents().forEach(made::addDocument);
    person.telephones().forEach(made::addTelephone);
    List<NamePart> parts = new ArrayList<>();
    person.names().forEach(name -> parts.addAll(NamePart.of(name, parts.size())));
    person.birthYear().ifPresent(year -> parts.forEach(part -> made.addYear(part, year)));
    made.addPairs(parts);
    person.mothers().forEach(mother -> made.addMother(parts, mother));
    person
        .birthYear()
        .ifPresent(
            year -> {
              for (int aside = 1; aside <= yearsAside; aside++) {
                made.addYears(parts, year - aside, year + aside);
              }
            });
    return made;
  }

  private void addDocument(String number) {
    String folded = Folding.fold(number).replace(" ", "");
    if (folded.length() >= SHORTEST_DOCUMENT) {
      add("document", "document", List.of(folded));
    }
  }

  private void addTelephone(String number) {
    String digits = Folding.fold(number).replaceAll("[^0-9]", "");
    if (digits.length() >= TELEPHONE_DIGITS) {
      String last = digits.substring(digits.length() - TELEPHONE_DIGITS);
      add("telephone", "telephone", List.of(last));
    }
  }

  /** Without their order: who writes down a name may begin at its end. */
  private void addPairs(List<NamePart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < i; j++) {
        NamePart one = parts.get(j);
        NamePart other = parts.get(i);
        if (size < MOST && one.isBeside(other)) {
          add("names " + j + ' ' + i, "names", pairs(one.readings(), other.readings()));
        }
      }
    }
  }

  private static Collection<String> pairs(Set<String> one, Set<String> other) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String first : one) {
      for (String second : other) {
        boolean isInOrder = first.compareTo(second) <= 0;
        pairs.add(isInOrder ? first + '|' + second : second + '|' + first);
      }
    }
    return pairs;
  }

  private void addYears(List<NamePart> parts, int before, int after) {
    parts.forEach(
        part -> {
          addYear(part, before);
          addYear(part, after);
        });
  }

  private void addYear(NamePart part, int year) {
    String clue = "year " + part.name() + ' ' + part.from() + ' ' + part.to();
    add(clue, "year", part.readings().stream().map(reading -> reading + '|' + year).toList());
  }

  /** Who is known by a given name and the mother's. */
  private void addMother(List<NamePart> parts, String mother) {
    List<NamePart> mothers = NamePart.of(new PersonalName(mother, ""), 0);
    if (mothers.isEmpty()) {
      return;
    }
    Set<String> readings = mothers.getFirst().readings();
    for (NamePart part : parts) {
      if (part.isFirst()) {
        List<String> texts = new ArrayList<>();
        part.readings()
            .forEach(reading -> readings.forEach(name -> texts.add(reading + '|' + name)));
        add("mother " + part.name(), "mother", texts);
      }
    }
  }

  private void add(String clue, String kind, Collection<String> texts) {
    for (String text : texts) {
      if (size < MOST) {
        Tag tag = new Tag(VERSION + "|" + kind + '|' + text);
        size += clues.computeIfAbsent(clue, _ -> new LinkedHashSet<>()).add(tag) ? 1 : 0;
      }
    }
  }
}
