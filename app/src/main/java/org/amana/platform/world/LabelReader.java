package org.amana.platform.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Unread;

/**
 * Takes a label apart: what stands in brackets, before and after a comma, on both sides of "and",
 * beside a count. A part that is not understood leaves the whole not understood.
 */
final class LabelReader {

  private static final Pattern BRACKETS =
      Pattern.compile("([^()\\[\\]]+)[(\\[]([^()\\[\\]]+)[)\\]]\\s*");
  private static final Pattern COUNT_BEFORE =
      Pattern.compile("\\p{Nd}+\\s*[x×*:=.)-]?\\s*(\\D+.*)");
  private static final Pattern COUNT_AFTER =
      Pattern.compile("(.*\\D)\\s*[:=(\\[x×-]?\\s*\\p{Nd}+\\s*[)\\]]?");
  private static final Pattern ETC =
      Pattern.compile("(?i)[,;]?\\s*\\b(etc|entre otros|among others)\\b\\.?…?|\\.{3}|…");
  private static final int DEEPEST = 5;
  private static final Unread UNKNOWN = new Unread("unknown-word");

  private final Gazetteer gazetteer;
  private final Damage damage;
  private final Dressing dressing;
  private final TypingErrors typingErrors;
  private final Pattern links;

  LabelReader() {
    gazetteer = new Gazetteer();
    damage = new Damage(gazetteer);
    dressing = new Dressing(gazetteer);
    typingErrors = new TypingErrors(gazetteer);
    String words =
        dressing.words("link").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    links =
        Pattern.compile(
            "\\s*[/;+|&\\n\\t،]\\s*|\\s+-\\s+|\\s*,\\s*(?:(?:"
                + words
                + ")\\s+)?|\\s+(?:"
                + words
                + ")\\s+|\\s+و(?=\\p{L}{3})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The meaning of the label as it stands, else with a typing error put right. */
  Meaning read(String text) {
    Meaning exact = read(text, false, 0);
    return exact instanceof Unread unread && unread.equals(UNKNOWN) ? read(text, true, 0) : exact;
  }

  private Meaning read(String text, boolean mistyped, int depth) {
    if (depth > DEEPEST) {
      return UNKNOWN;
    }
    String folded = Fold.fold(text);
    Optional<Meaning> known = gazetteer.find(folded).or(() -> dressing.undressed(folded));
    if (known.isPresent()) {
      return known.get();
    }
    if (Damage.isIn(text)) {
      Meaning whole = damage.read(text);
      if (!(whole instanceof Unread)) {
        return whole;
      }
    }
    if (mistyped) {
      Optional<Meaning> corrected =
          typingErrors.correct(folded).or(() -> typingErrors.correct(dressing.bare(folded)));
      if (corrected.isPresent()) {
        return corrected.get();
      }
    }
    return inParts(text, mistyped, depth + 1);
  }

  private Meaning inParts(String text, boolean mistyped, int depth) {
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches() && dressing.isArticle(Fold.fold(brackets.group(2)))) { // "Niger (the)"
      return read(brackets.group(1), mistyped, depth);
    }
    if (brackets.matches()) {
      Meaning outer = read(brackets.group(1), mistyped, depth);
      Meaning inner = read(ETC.matcher(brackets.group(2)).replaceAll(""), mistyped, depth);
      if (!isCount(brackets.group(2))) {
        return Combination.bracketed(outer, inner);
      }
    }
    List<String> parts = parts(text);
    if (parts.size() > 1) {
      return linked(text, parts, mistyped, depth);
    }
    Meaning counted = withoutCount(text, mistyped, depth);
    if (!(counted instanceof Unread)) {
      return counted;
    }
    return text.indexOf('-') > 0 && !Damage.isIn(text)
        ? hyphenated(text, mistyped, depth)
        : damaged(text);
  }

  private Meaning linked(String text, List<String> parts, boolean mistyped, int depth) {
    boolean byComma = text.indexOf(',') > 0 && parts.size() == 2;
    if (byComma) { // "Korea, Republic of"
      Optional<Meaning> turned =
          gazetteer
              .find(Fold.fold(parts.get(1) + " " + parts.get(0)))
              .or(() -> dressing.undressed(Fold.fold(parts.get(1) + " " + parts.get(0))));
      if (turned.isPresent()) {
        return turned.get();
      }
    }
    List<Meaning> meanings = new ArrayList<>();
    for (String part : parts) {
      Meaning meaning = read(part, mistyped, depth);
      if (meaning instanceof Unread) {
        return meaning;
      }
      meanings.add(meaning);
    }
    return Combination.linked(meanings, byComma);
  }

  private Meaning hyphenated(String text, boolean mistyped, int depth) {
    List<String> parts = Arrays.stream(text.split("-")).filter(part -> !part.isBlank()).toList();
    if (parts.size() < 2) {
      return UNKNOWN;
    }
    List<Meaning> meanings = parts.stream().map(part -> read(part, mistyped, depth)).toList();
    return meanings.stream().allMatch(Named.class::isInstance)
        ? Combination.linked(meanings, false)
        : UNKNOWN;
  }

  private Meaning withoutCount(String text, boolean mistyped, int depth) {
    for (Pattern pattern : List.of(COUNT_BEFORE, COUNT_AFTER)) {
      Matcher count = pattern.matcher(text);
      if (count.matches() && count.group(1).chars().anyMatch(Character::isLetter)) {
        Meaning meaning = read(count.group(1), mistyped, depth);
        return meaning instanceof Named named ? named.because("count-in-label", 0.95) : meaning;
      }
    }
    return UNKNOWN;
  }

  private static Meaning damaged(String text) {
    return Damage.isIn(text) ? new Unread("damaged-characters") : UNKNOWN;
  }

  private static boolean isCount(String text) {
    return text.strip().chars().allMatch(Character::isDigit);
  }

  private List<String> parts(String text) {
    return Arrays.stream(links.split(ETC.matcher(text).replaceAll("")))
        .filter(part -> !part.isBlank())
        .toList();
  }
}
