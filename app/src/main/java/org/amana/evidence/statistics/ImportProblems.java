package org.amana.evidence.statistics;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportProblems {

  @Bean
  ProblemFamily importProblemFamily() {
    return new ProblemFamily(ImportProblem.class);
  }
}
