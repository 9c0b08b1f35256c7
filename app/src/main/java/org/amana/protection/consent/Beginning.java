package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.needtoknow.Purpose;
import org.jspecify.annotations.Nullable;

/** The first step of a consent or a duty, once what was typed breaks no rule. */
record Beginning(LocalDate on, Entered entered, Said said) {

  /**
   * The longest that anything may be shared on one word, in years: then the person is asked anew.
   */
  private static final int LONGEST = 1;

  /**
   * Reads it.
   *
   * @param named the recipient; empty when none was named
   */
  static Beginning read(
      Move move, Typed typed, Optional<Recipients.Named> named, Texts texts, LocalDate today) {
    typed.must(named.isPresent(), "recipient", "consent.rule.recipient");
    typed.must(
        typed.value("recipient").length() <= Typed.LONGEST_LINE,
        "recipient",
        "consent.rule.too-long-line");
    String state = typed.value("state");
    typed.must(
        state.isEmpty() || ConsentSteps.PLACES.contains(state), "state", "consent.rule.state");
    Optional<Purpose> purpose = typed.choice("purpose", Purpose.class);
    Set<InformationGroup> groups = typed.choices("groups", InformationGroup.class);
    Optional<LocalDate> on = typed.day(today, Optional.empty());
    Optional<LocalDate> from = move == Move.REFUSED ? on : typed.date("from");
    Optional<LocalDate> until = move == Move.REFUSED ? on : typed.date("until");
    on.ifPresent(day -> from.ifPresent(first -> mustBeInOrder(typed, day, first, until)));
    boolean isDuty = move == Move.PROPOSED_DUTY;
    Entered.How how = isDuty ? null : how(typed, texts);
    Optional<Law> law = isDuty ? typed.choice("law", Law.class) : Optional.empty();
    Said said = typed.said(required(move, typed));
    typed.mustBeRight();
    Period period = new Period(from.orElseThrow(), until.orElseThrow());
    Terms terms =
        new Terms(
            named.orElseThrow().recipient(),
            named.orElseThrow().name(),
            purpose.orElseThrow(),
            groups,
            period.from(),
            period.until(),
            state.isEmpty() ? null : state);
    return new Beginning(on.orElseThrow(), new Entered(terms, how, law.orElse(null)), said);
  }

  private record Period(LocalDate from, LocalDate until) {}

  /** A consent does not reach back before it was given. */
  private static void mustBeInOrder(
      Typed typed, LocalDate on, LocalDate from, Optional<LocalDate> until) {
    typed.must(!from.isBefore(on), "from", "consent.rule.from-before");
    until.ifPresent(
        last -> {
          typed.must(!last.isBefore(from), "until", "consent.rule.until-before");
          typed.must(!last.isAfter(from.plusYears(LONGEST)), "until", "consent.rule.too-far");
        });
  }

  private static Entered.@Nullable How how(Typed typed, Texts texts) {
    Optional<Channel> channel = typed.choice("channel", Channel.class);
    typed.must(
        SpokenLanguages.isKnown(typed.value("language")), "language", "consent.rule.language");
    typed.must(
        typed.value("text").equals(Integer.toString(texts.version())), "text", "consent.rule.text");
    boolean hasInterpreter =
        typed.value("interpreted").equals("true") || !typed.value("interpreter").isEmpty();
    return channel
        .map(
            known ->
                new Entered.How(known, typed.value("language"), hasInterpreter, texts.version()))
        .orElse(null);
  }

  private static @Nullable String required(Move move, Typed typed) {
    if (move == Move.GIVEN_BY_GUARDIAN) {
      // Whoever may have a hand in it cannot agree for the child.
      typed.must(
          typed.value("concerned").equals("no"),
          "concerned",
          typed.value("concerned").equals("yes")
              ? "consent.rule.guardian-concerned"
              : "consent.rule.concerned");
      return "guardian";
    }
    if (move == Move.PROPOSED_DUTY) {
      return "words";
    }
    return typed.value("channel").equals(Channel.WRITTEN.code()) ? "evidence" : null;
  }
}
