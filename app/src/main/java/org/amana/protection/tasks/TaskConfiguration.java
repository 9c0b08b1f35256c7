package org.amana.protection.tasks;

import java.time.Duration;
import org.amana.platform.access.Role;
import org.amana.platform.jobs.RegularWork;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.web.Navigation;
import org.amana.protection.cases.CasePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

  /** Days change once a day; what is entered meanwhile waits no longer than this. */
  private static final Duration EVERY = Duration.ofMinutes(15);

  @Bean
  ProblemFamily taskProblems() {
    return new ProblemFamily(TaskProblem.class);
  }

  @Bean
  RegularWork reminding(Reminders reminders) {
    return new RegularWork("reminders", EVERY, reminders::turn);
  }

  @Bean
  CasePage tasksPage() {
    return new CasePage("tasks.title", Tasks.ROOM, 15);
  }

  @Bean
  Navigation.Entry dueEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "tasks.due.title",
        "/due",
        15,
        Role.CASE_WORKER.name(),
        Role.SUPERVISOR.name(),
        Role.AUTHORITY.name());
  }
}
