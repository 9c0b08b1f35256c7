package org.amana;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements, by their ids in {@code docs/requirements.csv}, that the marked test proves to
 * be served. On a class it says so of all its tests together. {@code docs/coverage.md} is written
 * from these marks.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Serves {
  String[] value();
}
