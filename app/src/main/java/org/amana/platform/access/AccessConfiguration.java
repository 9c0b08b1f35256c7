package org.amana.platform.access;

import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  ProblemFamily accessProblemFamily() {
    return new ProblemFamily(AccessProblem.class);
  }

  @Bean
  Navigation.Entry peopleEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM, "access.people.title", "/people", 10, Role.ADMINISTRATOR.name());
  }

  @Bean
  Navigation.Entry organisationsEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM,
        "access.organisations.title",
        "/organisations",
        20,
        Role.ADMINISTRATOR.name());
  }

  @Bean
  ProtectedColumn secretsOfCodeApps() {
    return new ProtectedColumn("access.code_app", "id", "secret");
  }
}
