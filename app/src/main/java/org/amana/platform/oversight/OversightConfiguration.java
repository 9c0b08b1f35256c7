package org.amana.platform.oversight;

import org.amana.platform.access.Role;
import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

  @Bean
  Navigation.Entry oversightEntry() {
    return new Navigation.Entry(
        Navigation.Wing.PLATFORM, "oversight.title", "/oversight", 60, Role.AUDITOR.name());
  }
}
