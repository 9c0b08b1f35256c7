package org.amana.platform.jobs;

import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean
  ProblemFamily jobProblemFamily() {
    return new ProblemFamily(JobProblem.class);
  }

  @Bean
  Navigation.Entry jobsEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM, "jobs.title", "/jobs", 30, Role.READER.name());
  }
}
