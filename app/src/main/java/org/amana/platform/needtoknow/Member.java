package org.amana.platform.needtoknow;

import java.time.Instant;
import org.amana.platform.access.PersonId;

/**
 * Somebody who works on a file.
 *
 * @param isLead whether they decide who else does
 */
public record Member(PersonId person, Purpose purpose, boolean isLead, Instant since) {}
