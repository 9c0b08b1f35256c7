package org.amana.platform.sheets;

import org.amana.platform.problems.ProblemFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SheetProblems {

  @Bean
  ProblemFamily sheetProblemFamily() {
    return new ProblemFamily(SheetProblem.class);
  }
}
