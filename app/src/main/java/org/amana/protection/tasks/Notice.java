package org.amana.protection.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.protection.cases.CaseId;

/**
 * That somebody was told of a step which wants another, without a word of what it says.
 *
 * @param due the day that the step named
 * @param seenAt when they said that they saw it
 */
public record Notice(
    UUID id,
    CaseId of,
    UUID thread,
    UUID step,
    LocalDate due,
    PersonId person,
    NoticeKind kind,
    Instant noticedAt,
    Optional<Instant> seenAt) {}
