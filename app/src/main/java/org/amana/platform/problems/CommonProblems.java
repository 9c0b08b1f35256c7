package org.amana.platform.problems;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommonProblems {

  @Bean
  ProblemFamily commonProblemFamily() {
    return new ProblemFamily(CommonProblem.class);
  }
}
