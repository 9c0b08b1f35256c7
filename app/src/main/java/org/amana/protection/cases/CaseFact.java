package org.amana.protection.cases;

import java.util.List;
import java.util.function.Function;

/**
 * A line that another room has on the page of a case, beside when it was begun. Offered as a bean.
 *
 * @param key message key of what it tells
 * @param lines of an opened case, in the language of the reader; none when it says nothing
 * @param order among such lines
 */
public record CaseFact(String key, Function<OpenCase, List<String>> lines, int order) {}
