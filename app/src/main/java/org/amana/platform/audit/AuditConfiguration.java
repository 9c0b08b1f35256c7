package org.amana.platform.audit;

import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  ProblemFamily auditProblemFamily() {
    return new ProblemFamily(AuditProblem.class);
  }

  @Bean
  ProblemFamily auditFaultFamily() {
    return new ProblemFamily(Fault.class);
  }

  @Bean
  ProtectedColumn erasableWords() {
    return new ProtectedColumn("audit.detail", "entry", "ciphertext");
  }
}
