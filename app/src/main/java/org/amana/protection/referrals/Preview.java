package org.amana.protection.referrals;

import java.util.Arrays;
import java.util.Optional;
import org.amana.platform.language.Hyphened;
import org.jspecify.annotations.Nullable;

/**
 * The least that the receiver needs to say yes or no, without whose it is.
 *
 * @param language tag of what the person speaks; empty when nobody knows it
 * @param children who are with the person
 * @param alerts dangers, without names
 * @param ground on which it was sent, and how the person was asked
 */
record Preview(
    Age age, Sex sex, String language, int children, String needs, String alerts, Asked ground) {

  /** How old somebody looks or says to be. */
  enum Age {
    UNDER_9,
    AGE_9_TO_17,
    AGE_18_TO_24,
    AGE_25_TO_39,
    AGE_40_OR_OLDER,
    UNKNOWN;

    /** Nobody whose age is open counts as an adult. */
    boolean mayBeChild() {
      return this == UNDER_9 || this == AGE_9_TO_17 || this == UNKNOWN;
    }

    static Optional<Age> of(String code) {
      return Arrays.stream(values()).filter(age -> age.code().equals(code)).findFirst();
    }

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "referrals.age." + code();
    }
  }

  /** What the person says, or nothing. */
  enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    static Optional<Sex> of(String code) {
      return Arrays.stream(values()).filter(sex -> sex.code().equals(code)).findFirst();
    }

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "referrals.sex." + code();
    }
  }

  /**
   * What a referral rests on.
   *
   * @param language in which the person was asked; null where nobody was
   * @param interpreter code of who put it into that language; null where nobody was asked
   */
  record Asked(Ground ground, @Nullable String language, @Nullable String interpreter) {}

  /** What a referral can rest on. */
  enum Ground {
    /** An adult was told what happens with it, and said yes. */
    AGREED,
    /** A child, or somebody who may be one: their best interests, whether or not they agree. */
    BEST_INTERESTS,
    /** A consent or duty that stands in the case. */
    OF_THE_CASE;

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "referrals.ground." + code();
    }
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Preview[…]";
  }
}
