package org.amana.protection.screening;

import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

  @Bean
  Navigation.Entry screeningEntry() {
    return new Navigation.Entry(Navigation.Wing.PROTECTION, "screening.title", "/screening", 5);
  }
}
