package org.amana.protection.consent;

import java.util.function.Function;
import org.amana.protection.cases.CaseId;

/**
 * What another room knows of a person's flight. Offered as a bean by the room; what it opens for
 * that stands in the log.
 */
public record FlightOfCase(Function<CaseId, Flight> find) {}
