package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.jobs.JobId;
import org.amana.platform.jobs.JobKind;
import org.amana.platform.jobs.Jobs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes published files over the network, each for a job that reads it in. */
@Service
class Uploads {

  private static final int PART_BYTES = 1 << 20;
  private static final int LONGEST_FILE_NAME = 200;

  private final UploadSql uploads;
  private final Access access;
  private final Jobs jobs;
  private final JobKind work;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Uploads(
      UploadSql uploads,
      Access access,
      Jobs jobs,
      @Qualifier(ImportJob.NAME) JobKind work,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.access = access;
    this.jobs = jobs;
    this.work = work;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Goes on when the one who asks may bring statistics into this node. */
  void check() {
    access.require(Permission.IMPORT_STATISTICS);
  }

  /**
   * Keeps a file part by part, never whole in memory, and asks for its import: both or neither.
   *
   * @param fileName as the sender calls it
   * @param editionName an {@linkplain Imports#isName edition's name}, if one was asked for
   */
  JobId receive(FileForm form, String fileName, Optional<String> editionName, InputStream bytes) {
    check();
    sweep();
    String by = access.viewer().map(viewer -> viewer.id().toString()).orElse(Jobs.COMMAND);
    return transaction.execute(
        _ -> {
          JobId job = jobs.submit(work, "{}", by);
          String name = shortened(fileName, form);
          uploads.add(
              new Upload(job.value(), form, name, editionName, by, Optional.empty()),
              clock.instant());
          store(job.value(), bytes);
          return job;
        });
  }

  private void store(UUID upload, InputStream bytes) {
    try {
      int number = 0;
      for (byte[] part = bytes.readNBytes(PART_BYTES);
          part.length > 0;
          part = bytes.readNBytes(PART_BYTES)) {
        uploads.addPart(upload, number++, part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an upload broke off", e);
    }
  }

  /** Without what no name has; some browsers send a whole path. */
  private static String shortened(String fileName, FileForm form) {
    String plain = GivenFile.shortName(fileName).replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty()
        ? form.code() + form.ending()
        : plain.substring(Math.max(0, plain.length() - LONGEST_FILE_NAME));
  }

  /** Removes files whose job has ended, however it ended. */
  void sweep() {
    Set<UUID> kept = uploads.ids();
    Set<UUID> over = new HashSet<>(kept);
    jobs.open(kept.stream().map(JobId::new).collect(Collectors.toSet())).stream()
        .map(JobId::value)
        .forEach(over::remove);
    uploads.delete(over);
  }
}
