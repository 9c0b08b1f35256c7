package org.amana.evidence.statistics;

import org.amana.platform.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

  @Bean
  Navigation.Entry statisticsEntry() {
    return new Navigation.Entry(
        Navigation.Wing.EVIDENCE, "statistics.explorer.title", "/statistics", 10);
  }
}
