package org.amana.protection.chronicle;

import java.util.UUID;
import org.amana.protection.cases.CaseId;

/** A thread has a new last step; told within the transaction. */
public record StepTaken(CaseId id, UUID thread) {}
