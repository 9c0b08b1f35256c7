package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.amana.platform.jobs.Job;
import org.amana.platform.jobs.JobCancelled;
import org.amana.platform.jobs.JobId;
import org.amana.platform.jobs.JobResult;
import org.amana.platform.jobs.Jobs;
import org.amana.platform.jobs.Progress;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an upload in. It may be begun again after a crash at any point: either nothing was stored,
 * or the upload says as which edition.
 */
@Component
class ImportJob {

  /** Of the kind of job; never to be changed. */
  static final String NAME = "statistics-import";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Imports imports;
  private final UploadSql uploads;
  private final Workplace workplace;
  private final Jobs jobs;
  private final TransactionTemplate transaction;

  ImportJob(
      Imports imports,
      UploadSql uploads,
      Workplace workplace,
      Jobs jobs,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.uploads = uploads;
    this.workplace = workplace;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** The upload has the id of the job. */
  JobResult run(JobId id, Progress progress) throws IOException {
    Upload upload =
        uploads.find(id.value()).orElseThrow(() -> new ProblemException(new UploadProblem.Gone()));
    if (upload.storedAs().isPresent()) {
      return result(upload.storedAs().get());
    }
    try {
      return result(read(upload, progress).edition().name());
    } catch (ProblemException told) {
      uploads.delete(List.of(upload.id()));
      throw told;
    } catch (JobCancelled ended) {
      if (jobs.find(id).filter(Job::isCancelRequested).isPresent()) {
        uploads.delete(List.of(upload.id())); // else another process is to do it
      }
      throw ended;
    }
  }

  private ImportReport read(Upload upload, Progress progress) throws IOException {
    Path file = workplace.file(upload.id(), upload.form().ending());
    try {
      try (OutputStream into = Files.newOutputStream(file)) {
        transaction.executeWithoutResult(_ -> uploads.writeTo(upload.id(), into));
      }
      GivenFile given =
          new GivenFile(upload.form(), file, upload.fileName(), upload.editionName(), upload.by());
      return imports.read(
          given, new Told(upload, progress), report -> answer(upload, report, progress));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Reported before all is committed: whoever cancels in time finds nothing stored. */
  private void answer(Upload upload, ImportReport report, Progress progress) {
    Edition edition = report.edition();
    uploads.answer(upload.id(), edition.name());
    progress.report(
        edition.rows().read(),
        edition.rows().read(),
        report.isNew() ? "statistics.import.job.stored" : "statistics.import.job.known",
        upload.fileName(),
        edition.name(),
        edition.rows().read(),
        edition.rows().imported(),
        edition.rows().flagged(),
        edition.rows().quarantined());
  }

  private static JobResult result(String edition) {
    return new JobResult(
        JSON.writeValueAsString(Map.of("edition", edition)), "/statistics/editions/" + edition);
  }

  /** The import's progress as the job's. */
  private record Told(Upload upload, Progress progress) implements ImportProgress {
    @Override
    public void read(int rows) {
      progress.report(rows, 0, "statistics.import.job.reading", upload.fileName(), rows);
    }

    @Override
    public void storing(int rows) {
      progress.report(rows, 0, "statistics.import.job.storing", upload.fileName(), rows);
    }
  }
}
