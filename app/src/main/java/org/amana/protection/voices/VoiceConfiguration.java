package org.amana.protection.voices;

import org.amana.platform.access.Role;
import org.amana.platform.problems.ProblemFamily;
import org.amana.platform.vault.ProtectedColumn;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceConfiguration {

  @Bean
  ProblemFamily voiceProblems() {
    return new ProblemFamily(VoiceProblem.class);
  }

  @Bean
  ProtectedColumn textsOfComments() {
    return new ProtectedColumn("voices.comment", "id", "sealed");
  }

  @Bean
  ProtectedColumn reasonsOfSettingAside() {
    return new ProtectedColumn("voices.setting_aside", "comment", "reason");
  }

  @Bean
  Navigation.Entry voicesEntry() {
    return new Navigation.Entry(Navigation.Wing.PROTECTION, "voices.title", "/voices", 9);
  }

  @Bean
  Navigation.Entry voicesReviewEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PROTECTION,
        "voices.review.title",
        "/voices/review",
        26,
        Role.COORDINATOR.name(),
        Role.SUPERVISOR.name());
  }
}
