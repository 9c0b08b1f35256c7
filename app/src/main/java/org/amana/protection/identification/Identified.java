package org.amana.protection.identification;

import java.time.LocalDate;
import org.amana.protection.cases.CaseId;

/**
 * It was decided how far the identification of a person has come; told within the transaction.
 *
 * @param mayBeChild whether they were, or may have been, a child then
 */
public record Identified(CaseId id, Status status, LocalDate on, boolean mayBeChild) {}
