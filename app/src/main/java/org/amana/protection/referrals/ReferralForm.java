package org.amana.protection.referrals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * A referral as it was typed.
 *
 * @param typed by the name of the field
 */
record ReferralForm(Map<String, String> typed) {

  static final String PARTNER = "partner";

  /** What help is for. */
  static final List<Purpose> PURPOSES =
      List.of(Purpose.CARE, Purpose.PROTECTION, Purpose.COMPENSATION, Purpose.RETURN);

  static final List<String> INTERPRETERS = List.of("none", "professional", "somebody-else");

  /** What somebody was seen to be used for; the list of a notice without a name. */
  static final List<String> FORMS =
      List.of("sexual", "labour", "domestic", "begging", "crime", "other", "unknown");

  static final Set<String> PLACES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_CHILDREN = 30;

  ReferralForm {
    typed = Map.copyOf(typed);
  }

  Form shown() {
    return new Form(typed, List.of());
  }

  String value(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  boolean isDraft() {
    return typed.containsKey("draft");
  }

  /** Whether an adult who was asked said no: then nothing is kept by which they are found. */
  boolean isRefused() {
    return value("ground").equals("refused");
  }

  /** A request that breaks no rule. */
  record Right(
      Receiver to, Service service, Urgency urgency, Purpose purpose, Preview preview, Told told) {}

  /** A notice that somebody was met who wants nothing. */
  record Notice(Preview.Sex sex, Preview.Age age, String citizenship, String form) {}

  /**
   * What was typed, once it breaks no rule.
   *
   * @param isOfCase whether the case has the basis, and the form does not ask for one
   * @throws ProblemException with every field that is wrong
   */
  Right read(boolean isOfCase) {
    List<Violation> wrong = new ArrayList<>();
    Optional<Receiver> to = receiver(wrong);
    Optional<Service> service = chosen(Service.class, "service", wrong);
    Optional<Urgency> urgency = chosen(Urgency.class, "urgency", wrong);
    Optional<Purpose> purpose = isOfCase ? purpose(wrong) : Optional.of(Purpose.PROTECTION);
    Optional<Preview.Age> age = chosen(Preview.Age.class, "age", wrong);
    Optional<Preview.Sex> sex = chosen(Preview.Sex.class, "sex", wrong);
    Optional<Preview.Asked> asked =
        isOfCase
            ? Optional.of(new Preview.Asked(Preview.Ground.OF_THE_CASE, null, null))
            : asked(age, wrong);
    int children = children(wrong);
    lengths(wrong);
    if (value("needs").isEmpty()) {
      wrong.add(new Violation("needs", "referrals.rule.needs"));
    }
    mustBeRight(wrong);
    return new Right(
        to.orElseThrow(),
        service.orElseThrow(),
        urgency.orElseThrow(),
        purpose.orElseThrow(),
        new Preview(
            age.orElseThrow(),
            sex.orElseThrow(),
            value("language"),
            children,
            value("needs"),
            value("alerts"),
            asked.orElseThrow()),
        new Told(
            value("given"), value("family"), value("contact"), value("words"), value("health")));
  }

  private Optional<Receiver> receiver(List<Violation> wrong) {
    String chosen = value("receiver");
    if (chosen.equals(PARTNER)) {
      String name = value("partnerName");
      if (name.isEmpty() || name.length() > LONGEST_LINE) {
        wrong.add(new Violation("partnerName", "referrals.rule.partner"));
        return Optional.empty();
      }
      return Optional.of(new Receiver.Partner(partner(name), name));
    }
    try {
      return Optional.of(new Receiver.Queue(UUID.fromString(chosen)));
    } catch (IllegalArgumentException _) {
      wrong.add(new Violation("receiver", "referrals.rule.receiver"));
      return Optional.empty();
    }
  }

  /** The same name is the same partner, as it is where somebody consents to them. */
  private static UUID partner(String name) {
    String folded = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return UUID.nameUUIDFromBytes(("partner " + folded).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Purpose> purpose(List<Violation> wrong) {
    Optional<Purpose> purpose =
        PURPOSES.stream().filter(one -> one.code().equals(value("purpose"))).findFirst();
    if (purpose.isEmpty()) {
      wrong.add(new Violation("purpose", "referrals.rule.choice"));
    }
    return purpose;
  }

  private <E extends Enum<E>> Optional<E> chosen(
      Class<E> list, String name, List<Violation> wrong) {
    Optional<E> chosen =
        Arrays.stream(list.getEnumConstants())
            .filter(one -> Hyphened.of(one).equals(value(name)))
            .findFirst();
    if (chosen.isEmpty()) {
      wrong.add(new Violation(name, "referrals.rule.choice"));
    }
    return chosen;
  }

  /** A child needs no consent, and no child's no keeps them from help; an adult is asked. */
  private Optional<Preview.Asked> asked(Optional<Preview.Age> age, List<Violation> wrong) {
    boolean mayBeChild = age.filter(Preview.Age::mayBeChild).isPresent();
    return switch (value("ground")) {
      case "best-interests" -> {
        if (age.isPresent() && !mayBeChild) {
          wrong.add(new Violation("ground", "referrals.rule.adult-is-asked"));
        }
        yield Optional.of(new Preview.Asked(Preview.Ground.BEST_INTERESTS, null, null));
      }
      case "agreed" -> {
        if (value("askedIn").isEmpty()) {
          wrong.add(new Violation("askedIn", "referrals.rule.asked-in"));
        }
        if (!INTERPRETERS.contains(value("interpreter"))) {
          wrong.add(new Violation("interpreter", "referrals.rule.choice"));
        }
        yield Optional.of(
            new Preview.Asked(Preview.Ground.AGREED, value("askedIn"), value("interpreter")));
      }
      default -> {
        wrong.add(new Violation("ground", "referrals.rule.choice"));
        yield Optional.empty();
      }
    };
  }

  private int children(List<Violation> wrong) {
    String digits = Formats.europeanDigits(value("children"));
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      int children = Integer.parseInt(digits);
      if (children >= 0 && children <= MOST_CHILDREN) {
        return children;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    wrong.add(new Violation("children", "referrals.rule.children"));
    return 0;
  }

  private void lengths(List<Violation> wrong) {
    for (String line : List.of("given", "family")) {
      if (value(line).length() > LONGEST_LINE) {
        wrong.add(new Violation(line, "referrals.rule.too-long-line"));
      }
    }
    for (String text : List.of("needs", "alerts", "contact", "words", "health")) {
      if (value(text).length() > LONGEST_TEXT) {
        wrong.add(new Violation(text, "referrals.rule.too-long"));
      }
    }
  }

  /**
   * What is kept when an adult said no.
   *
   * @throws ProblemException with every field that is wrong
   */
  Notice notice() {
    List<Violation> wrong = new ArrayList<>();
    Optional<Preview.Age> age = chosen(Preview.Age.class, "age", wrong);
    Optional<Preview.Sex> sex = chosen(Preview.Sex.class, "sex", wrong);
    if (age.filter(Preview.Age::mayBeChild).isPresent()) {
      wrong.add(new Violation("ground", "referrals.rule.child-is-referred"));
    }
    if (!value("citizenship").isEmpty() && !PLACES.contains(value("citizenship"))) {
      wrong.add(new Violation("citizenship", "referrals.rule.choice"));
    }
    if (!FORMS.contains(value("form"))) {
      wrong.add(new Violation("form", "referrals.rule.choice"));
    }
    mustBeRight(wrong);
    return new Notice(sex.orElseThrow(), age.orElseThrow(), value("citizenship"), value("form"));
  }

  static void mustBeRight(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "ReferralForm[…]";
  }
}
