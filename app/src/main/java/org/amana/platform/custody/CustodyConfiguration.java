package org.amana.platform.custody;

import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {

  @Bean
  ProblemFamily custodyProblems() {
    return new ProblemFamily(CustodyProblem.class);
  }

  @Bean
  Navigation.Entry sealEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM, "custody.seal.title", "/seal", 40, Role.ADMINISTRATOR.name());
  }

  @Bean
  Navigation.Entry renewalsEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM, "custody.renewals.title", "/renewals", 45, Role.CUSTODIAN.name());
  }
}
