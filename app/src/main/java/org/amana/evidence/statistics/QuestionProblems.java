package org.amana.evidence.statistics;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionProblems {

  @Bean
  ProblemFamily questionProblemFamily() {
    return new ProblemFamily(QuestionProblem.class);
  }
}
