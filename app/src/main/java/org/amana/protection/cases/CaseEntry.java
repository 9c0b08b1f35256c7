package org.amana.protection.cases;

import java.time.LocalDate;

/**
 * A case in a list: of the work alone.
 *
 * @param version counts its changes
 */
public record CaseEntry(CaseId id, CaseReference reference, LocalDate begunOn, long version) {}
