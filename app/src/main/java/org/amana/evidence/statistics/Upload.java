package org.amana.evidence.statistics;

import java.util.Optional;
import java.util.UUID;

/**
 * A file that came over the network and waits in the store, where every node can reach it.
 *
 * @param id that of the job that reads it in
 * @param editionName the name that was asked for
 * @param by the id of the person
 * @param storedAs the edition that holds its content by now; the bytes are gone then
 */
record Upload(
    UUID id,
    FileForm form,
    String fileName,
    Optional<String> editionName,
    String by,
    Optional<String> storedAs) {}
