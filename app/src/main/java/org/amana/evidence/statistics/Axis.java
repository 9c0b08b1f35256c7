package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what figures can be told apart. */
public enum Axis {
  /** World region of the State that reports. */
  REGION,
  /** Subregion of the State that reports. */
  SUBREGION,
  /** The State that reports. */
  STATE,
  /** Year of the count. */
  YEAR,
  /** Sex, unknown being a value of its own. */
  SEX,
  /** Age group, unknown being a value of its own. */
  AGE,
  /** Form of exploitation. */
  FORM,
  /** Citizenship of the persons counted. */
  CITIZENSHIP,
  /** The country that repatriated victims came back from. */
  REPATRIATION,
  /** How citizenship and place of detection lie to each other. */
  FLOW,
  /** What is counted. */
  INDICATOR;

  /** The stable name in addresses, commands and the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Axis> withCode(String code) {
    return Arrays.stream(values()).filter(axis -> axis.code().equals(code)).findFirst();
  }

  /** Whether its values are States: these stand in alphabetical order, always. */
  public boolean isOfStates() {
    return switch (this) {
      case STATE, CITIZENSHIP, REPATRIATION -> true;
      case REGION, SUBREGION, YEAR, SEX, AGE, FORM, FLOW, INDICATOR -> false;
    };
  }

  /** Whether its values depend on the edition. They are shown where they have a figure. */
  boolean isOpen() {
    return isOfStates() || this == REGION || this == SUBREGION;
  }

  /** Whether it tells who reports. */
  boolean isOfReporter() {
    return this == REGION || this == SUBREGION || this == STATE;
  }

  /** Sex and age, which the publisher crosses with each other and with forms, with nothing else. */
  boolean isOfPerson() {
    return this == SEX || this == AGE;
  }

  /** The breakdown that the publisher has these values in. */
  Breakdown breakdown() {
    return switch (this) {
      case FORM -> Breakdown.FORM;
      case CITIZENSHIP, FLOW -> Breakdown.CITIZENSHIP;
      case REPATRIATION -> Breakdown.REPATRIATION;
      case REGION, SUBREGION, STATE, YEAR, SEX, AGE, INDICATOR -> Breakdown.TOTAL;
    };
  }
}
