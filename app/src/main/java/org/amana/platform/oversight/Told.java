package org.amana.platform.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amana.platform.audit.EntryId;

/**
 * An entry in the words of the reader.
 *
 * @param who a name of a person, or what acted
 * @param code of the action, as it stands in the log
 * @param kind what the entry is about, in words; empty when about nothing in particular
 * @param subject the same as it stands in the log
 * @param index place in the sealed tree; empty until it is sealed
 */
record Told(
    EntryId id,
    Instant time,
    String who,
    List<String> roles,
    String action,
    String code,
    String kind,
    String subject,
    String purpose,
    boolean isRefused,
    int tier,
    Optional<Long> index,
    boolean hasWords) {}
