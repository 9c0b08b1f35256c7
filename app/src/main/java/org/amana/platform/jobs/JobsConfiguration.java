package org.amana.platform.jobs;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean
  ProblemFamily jobProblemFamily() {
    return new ProblemFamily(JobProblem.class);
  }
}
