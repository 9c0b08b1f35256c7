package org.amana.protection.chronicle;

import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChronicleConfiguration {

  @Bean
  ProblemFamily chronicleProblems() {
    return new ProblemFamily(ChronicleProblem.class);
  }

  @Bean
  ProtectedColumn factsOfSteps() {
    return new ProtectedColumn("chronicle.facts", "step", "sealed");
  }

  @Bean
  CasePage timelinePage() {
    return new CasePage("chronicle.timeline.title", "timeline", 10);
  }
}
