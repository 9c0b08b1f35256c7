package org.amana.protection.overview;

import java.util.Set;
import org.amana.platform.access.Landing;
import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {

  @Bean
  ProblemFamily overviewProblems() {
    return new ProblemFamily(OverviewProblem.class);
  }

  @Bean
  Landing myDayFirst() {
    return new Landing(Set.of(Role.CASE_WORKER, Role.SUPERVISOR), "/my-day");
  }

  @Bean
  Navigation.Entry myDayEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "overview.my-day.title",
        "/my-day",
        5,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name());
  }

  @Bean
  Navigation.Entry deskEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION, "overview.desk.title", "/desk", 6, Role.AUTHORITY.name());
  }

  @Bean
  Navigation.Entry figuresEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION, "overview.title", "/overview", 7, Role.COORDINATOR.name());
  }

  @Bean
  Navigation.Entry registrationEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "overview.registration.title",
        "/registration",
        8,
        Role.COORDINATOR.name());
  }
}
