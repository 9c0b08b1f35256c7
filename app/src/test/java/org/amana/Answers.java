package org.amana;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question that somebody of the field would ask of a system before they accept it, and that the
 * marked test answers. {@code docs/coverage.md} lists them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
  /** A system of {@code docs/requirements.csv}. */
  String system() default "victim-referral";

  String value();
}
