package org.amana.protection.consent;

import java.util.UUID;
import org.amana.protection.cases.CaseId;

/**
 * A consent was withdrawn, or it or a duty was ended: nothing more is shared on its basis. Told
 * within the transaction.
 */
public record ConsentEnded(CaseId id, UUID thread) {}
