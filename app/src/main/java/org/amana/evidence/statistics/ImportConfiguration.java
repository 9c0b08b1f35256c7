package org.amana.evidence.statistics;

import org.amana.platform.jobs.JobKind;
import org.amana.platform.problems.ProblemFamily;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  ProblemFamily importProblemFamily() {
    return new ProblemFamily(ImportProblem.class);
  }

  @Bean
  ProblemFamily uploadProblemFamily() {
    return new ProblemFamily(UploadProblem.class);
  }

  @Bean(ImportJob.NAME)
  JobKind importJobKind(ImportJob job) {
    return new JobKind(
        ImportJob.NAME, "statistics.import.job", (id, _, progress) -> job.run(id, progress));
  }

  /** What processes left behind that were killed goes when the next one starts. */
  @Bean
  @ConditionalOnWebApplication
  ApplicationRunner sweepAtStart(Uploads uploads, Workplace workplace) {
    return _ -> {
      uploads.sweep();
      workplace.sweep();
    };
  }
}
