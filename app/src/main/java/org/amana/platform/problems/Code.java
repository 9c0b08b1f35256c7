package org.amana.platform.problems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of a problem, {@code <room>.<what-is-wrong>} in kebab case, and its kind.
 *
 * <p>The messages {@code problem.<code>.title} and {@code problem.<code>.detail} belong to it; the
 * detail may use the record's components as named arguments. {@code /problems/<code>} explains it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Code {
  String value();

  Kind kind();
}
