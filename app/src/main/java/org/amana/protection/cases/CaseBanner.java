package org.amana.protection.cases;

import java.util.List;
import java.util.function.Function;

/**
 * What another room wants to be read before anything else of a case, such as alerts. Offered as a
 * bean.
 *
 * @param lines of a case, in the language of the reader, as far as the one who asks has to know
 */
public record CaseBanner(Function<CaseId, List<String>> lines) {}
